// The part of the driver that no signature changes; compiled once for all submissions.
#include <driver.hpp>

#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace assay_driver {

// --- values on the wire --------------------------------------------------------------------------------------------

long long reader::whole() {
  long long value = 0;
  at_ = std::from_chars(at_ + 1, end_, value).ptr + 1;
  return value;
}

double reader::floating() {
  double value = 0; // not strtod: the candidate may have set a locale
  at_ = std::from_chars(at_ + 1, end_, value).ptr + 1;
  return value;
}

std::string_view reader::text() {
  const auto length = static_cast<std::size_t>(whole());
  const std::string_view value{at_, length};
  at_ += length;
  return value;
}

void reader::skip_value() {
  switch (peek()) {
  case 'i':
  case 'f':
    while (*at_++ != ';') {}
    break;
  case 's':
    text();
    break;
  case 'l':
    for (long long left = whole(); left > 0; --left) skip_value();
    break;
  case 'm':
    for (long long left = whole() * 2; left > 0; --left) skip_value();
    break;
  default:
    skip();
  }
}

void write_mark(writer& out, char mark) { out += mark; }

void write_number(writer& out, char tag, long long value) {
  char digits[24];
  digits[0] = tag;
  char* end = std::to_chars(digits + 1, digits + 23, value).ptr;
  *end++ = ';';
  out.append(digits, end);
}

void write_floating(writer& out, double value) {
  if (std::isnan(value)) {
    out += "fnan;"; // whatever its sign is
    return;
  }
  char text[40];
  out += 'f';
  out.append(text, std::to_chars(text, text + sizeof text, value, std::chars_format::general, 17).ptr);
  out += ';';
}

void write_text(writer& out, std::string_view text) {
  write_number(out, 's', static_cast<long long>(text.size()));
  out.back() = ':';
  out += text;
}

void refuse_range(long long value) {
  throw mistyped{"the argument " + std::to_string(value) + " does not fit into the parameter's type"};
}
void refuse_char(std::string_view text) {
  throw mistyped{"the argument \"" + std::string{text} + "\" is not one char"};
}
void refuse(const char* why) { throw mistyped{why}; }

// --- the arguments of a call ---------------------------------------------------------------------------------------

call_state::~call_state() { drop_values(); }

void call_state::drop_answer() {
  if (answer_.value != nullptr) answer_.drop(answer_.value);
  answer_ = {};
}

void call_state::write_answer(writer& out) const {
  if (answer_.value == nullptr) refuse("no answer");
  answer_.write(out, answer_.value);
}

void call_state::drop_values() {
  drop_answer(); // first, since it may point into them
  for (auto& slot : slots_)
    if (slot.value != nullptr) slot.drop(slot.value);
  slots_.clear();
}

void call_state::reset(std::string text, std::size_t count) {
  drop_values();
  text_ = std::move(text);
  end_ = text_.data() + text_.size();
  slots_.resize(count);
  reader from{text_};
  if (count > 0) from.whole();
  for (auto& slot : slots_) {
    slot.begin = from.here();
    from.skip_value();
  }
}

void call_state::passed() const {
  if (what_ == purpose::to_prepare && std::ranges::all_of(slots_, [](const slot& s) { return s.value != nullptr; }))
    throw prepared{};
}

// --- frames --------------------------------------------------------------------------------------------------------

namespace {

constexpr int requests = 3, answers = 4;
constexpr std::size_t most_text = 2000;

long owner = 0;                  ///< the process that may speak; a child that the candidate's code forks has no say
std::string nonce;               ///< of the request in work, as wire text
std::string last_words;          ///< the frame for a stack that overflows, made ahead
const char* stack_end = nullptr; ///< the lowest address that the main thread's stack may grow to

/// A system call past libc: a solution may have functions of libc's names, and the linker would give us those.
long call_kernel(long number, long a = 0, long b = 0, long c = 0) {
#if defined(__x86_64__)
  long result = 0;
  asm volatile("syscall" : "=a"(result) : "a"(number), "D"(a), "S"(b), "d"(c) : "rcx", "r11", "memory");
  return result;
#elif defined(__aarch64__)
  register long x8 asm("x8") = number;
  register long x0 asm("x0") = a;
  register long x1 asm("x1") = b;
  register long x2 asm("x2") = c;
  asm volatile("svc 0" : "+r"(x0) : "r"(x8), "r"(x1), "r"(x2) : "memory");
  return x0;
#else
  const long result = ::syscall(number, a, b, c);
  return result < 0 ? -errno : result;
#endif
}

long this_process() { return call_kernel(SYS_getpid); }

[[noreturn]] void end_here(int code) {
  for (;;) call_kernel(SYS_exit_group, code);
}

void flush() {
  std::cout.flush();
  std::clog.flush();
  std::fflush(nullptr);
}

[[noreturn]] void leave() {
  flush();
  end_here(0); // threads of the candidate's code must not keep us
}

void write_all(const char* data, std::size_t left) {
  while (left > 0) {
    const long put = call_kernel(SYS_write, answers, reinterpret_cast<long>(data), static_cast<long>(left));
    if (put == -EINTR) continue;
    if (put <= 0) end_here(1);
    data += put;
    left -= static_cast<std::size_t>(put);
  }
}

/// A frame of [kind, parts...]; the parts are wire texts.
std::string frame(std::string_view kind, std::initializer_list<std::string_view> parts) {
  writer body;
  write_number(body, 'l', 1 + static_cast<long long>(parts.size()));
  write_text(body, kind);
  for (const auto part : parts) body += part;
  return std::to_string(body.size()) + "\n" + body;
}

void send(std::string_view kind, std::initializer_list<std::string_view> parts) {
  if (this_process() != owner) end_here(1);
  const auto text = frame(kind, parts);
  write_all(text.data(), text.size());
}

std::string as_text(std::string_view text) {
  writer out;
  write_text(out, text.substr(0, most_text));
  return out;
}

void read_all(char* to, std::size_t left) {
  while (left > 0) {
    const long got = call_kernel(SYS_read, requests, reinterpret_cast<long>(to), static_cast<long>(left));
    if (got == -EINTR) continue;
    if (got <= 0) leave();
    to += got;
    left -= static_cast<std::size_t>(got);
  }
}

std::string receive() {
  std::size_t length = 0;
  for (char c = 0;; length = length * 10 + static_cast<std::size_t>(c - '0')) {
    read_all(&c, 1);
    if (c == '\n') break;
  }
  std::string text(length, '\0');
  read_all(text.data(), length);
  return text;
}

/// Only tells a stack that is used up from other bad accesses; the signal itself then ends the program.
void on_bad_access(int number, siginfo_t* info, void*) {
  const auto* const at = static_cast<const char*>(info->si_addr);
  if (this_process() == owner && at >= stack_end - (64 << 20) && at < stack_end + (1 << 20))
    write_all(last_words.data(), last_words.size());
  ::signal(number, SIG_DFL);
  ::raise(number);
}

void watch_the_stack() {
  rlimit limit{};
  if (::getrlimit(RLIMIT_STACK, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) return;
  const char here = 0;
  stack_end = &here - limit.rlim_cur;
  static char own[64 * 1024];
  stack_t other{};
  other.ss_sp = own;
  other.ss_size = sizeof own;
  struct sigaction action {};
  action.sa_sigaction = on_bad_access;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  if (::sigaltstack(&other, nullptr) == 0) ::sigaction(SIGSEGV, &action, nullptr);
}

/// Does something of the candidate's and tells how it went.
template <class Action>
void attempt(writer* out, Action action) {
  try {
    action();
    flush();
    if (out == nullptr)
      send("done", {nonce});
    else
      send("value", {nonce, *out});
  } catch (const prepared&) { send("done", {nonce}); } catch (const mistyped& e) {
    send("mistyped", {nonce, as_text(e.why)});
  } catch (const std::bad_alloc&) { send("memory", {nonce}); } catch (const std::exception& e) {
    flush();
    send("raised", {nonce, as_text(std::string{"exception: "} + e.what())});
  } catch (...) {
    flush();
    send("raised", {nonce, as_text("an exception that is no std::exception")});
  }
}

} // namespace

void serve(call_fn call, std::size_t count) {
  owner = this_process();
  for (const int channel : {requests, answers}) call_kernel(SYS_fcntl, channel, F_SETFD, FD_CLOEXEC);
  watch_the_stack();
  send("ready", {});
  call_state state;
  for (;;) {
    const std::string request = receive();
    reader from{request};
    from.whole();
    const auto what = from.text();
    const auto given = from.text();
    nonce.clear();
    write_text(nonce, given);
    last_words = frame("died", {nonce, as_text("stack overflow: does the recursion ever end?")});
    state.now(what == "prepare" ? call_state::purpose::to_prepare : call_state::purpose::to_call);
    writer answer;
    if (what == "answer") {
      attempt(&answer, [&] { state.write_answer(answer); });
      continue;
    }
    if (what != "call") state.reset(std::string{from.here(), request.data() + request.size()}, count);
    if (what == "prepare" && count == 0) {
      send("done", {nonce});
      continue;
    }
    writer* const out = what == "case" ? &answer : nullptr;
    attempt(out, [&] { call(state, out); });
  }
}

} // namespace assay_driver
