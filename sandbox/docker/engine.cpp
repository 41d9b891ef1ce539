#include "sandbox/docker/engine.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/beast/core/basic_stream.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <cstdlib>
#include <optional>

namespace assay::sandbox {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using boost::system::error_code;
using nlohmann::json;

constexpr std::uint64_t largest_answer = 64 << 20;
constexpr std::string_view oldest_api = "1.41";

/// One connection for one call.
class connection {
public:
  connection(const std::filesystem::path& socket, std::chrono::milliseconds patience, const std::stop_token& stop)
      : socket_{socket}, patience_{patience}, stop_{stop} {}

  result<void> open() {
    const auto failed = await(
        [&](auto done) { stream_.async_connect(asio::local::stream_protocol::endpoint{socket_.string()}, done); });
    return failed ? result<void>{trouble("reach", failed)} : result<void>{};
  }

  template <class Body>
  result<void> send(http::request<Body>& what) {
    http::request_serializer<Body> writer{what};
    const auto failed = await([&](auto done) { http::async_write(stream_, writer, done); });
    return failed ? result<void>{trouble("talk to", failed)} : result<void>{};
  }

  result<void> send_header(http::request<http::empty_body>& what) {
    http::request_serializer<http::empty_body> writer{what};
    const auto failed = await([&](auto done) { http::async_write_header(stream_, writer, done); });
    return failed ? result<void>{trouble("talk to", failed)} : result<void>{};
  }

  template <class Buffers>
  result<void> send_raw(const Buffers& bytes) {
    const auto failed = await([&](auto done) { asio::async_write(stream_, bytes, done); });
    return failed ? result<void>{trouble("talk to", failed)} : result<void>{};
  }

  template <class Parser>
  result<void> read(Parser& into) {
    const auto failed = await([&](auto done) { http::async_read(stream_, buffer_, into, done); });
    return failed ? result<void>{trouble("understand", failed)} : result<void>{};
  }

  template <class Parser>
  result<void> read_header(Parser& into) {
    const auto failed = await([&](auto done) { http::async_read_header(stream_, buffer_, into, done); });
    return failed ? result<void>{trouble("understand", failed)} : result<void>{};
  }

  template <class Parser>
  result<void> read_some(Parser& into) {
    const auto failed = await([&](auto done) { http::async_read_some(stream_, buffer_, into, done); });
    if (failed && failed != http::error::need_buffer) return trouble("understand", failed);
    return {};
  }

  attachment release() {
    attachment made;
    made.received.assign(static_cast<const char*>(buffer_.data().data()), buffer_.size());
    error_code failed;
    auto socket = stream_.release_socket();
    socket.native_non_blocking(true, failed);
    made.connection = descriptor{socket.release(failed)};
    return made;
  }

private:
  /// Runs one asynchronous operation to its end, within our patience.
  template <class Start>
  error_code await(Start start) {
    std::optional<error_code> ended;
    stream_.expires_after(patience_);
    start([&ended](error_code failed, auto&&...) { ended = failed; });
    io_.restart();
    while (!ended) {
      if (stop_.stop_requested()) stream_.close();
      io_.run_one_for(std::chrono::milliseconds{20});
    }
    return *ended;
  }

  problem trouble(const char* doing, error_code why) const {
    if (stop_.stop_requested()) return {"stopped"};
    const std::string place = " the docker engine at " + socket_.string() + ": ";
    if (why == beast::error::timeout)
      return {std::string{"cannot "} + doing + place + "no answer within " + std::to_string(patience_.count()) + " ms"};
    return {std::string{"cannot "} + doing + place + why.message()};
  }

  const std::filesystem::path& socket_;
  std::chrono::milliseconds patience_;
  std::stop_token stop_;
  asio::io_context io_;
  beast::basic_stream<asio::local::stream_protocol> stream_{io_};
  beast::flat_buffer buffer_;
};

/// The Engine's own words, without what a terminal could take for commands.
std::string words_of(const std::string& body) {
  const json parsed = json::parse(body, nullptr, false);
  std::string words = parsed.is_object() && parsed.contains("message") && parsed["message"].is_string()
                          ? parsed["message"].get<std::string>()
                          : body;
  words.resize(std::min<std::size_t>(words.size(), 1000));
  for (char& c : words)
    if (static_cast<unsigned char>(c) < ' ') c = ' ';
  return words;
}

template <class Request>
void dress(Request& r, const std::string& target) {
  r.target(target);
  r.version(11);
  r.set(http::field::host, "docker");
  r.set(http::field::user_agent, "assay");
}

std::pair<int, int> numbers_of(std::string_view version) {
  int major = 0, minor = 0;
  std::sscanf(std::string{version}.c_str(), "%d.%d", &major, &minor);
  return {major, minor};
}

std::string text_in(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

bool flag_in(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_boolean() && found->get<bool>();
}

struct answered {
  unsigned status = 0;
  std::string body;
};

result<answered> converse(connection& with, http::request<http::string_body>& what) {
  if (auto fine = with.open(); !fine) return fine.error();
  if (auto fine = with.send(what); !fine) return fine.error();
  http::response_parser<http::string_body> answer;
  answer.body_limit(largest_answer);
  if (auto fine = with.read(answer); !fine) return fine.error();
  return answered{answer.get().result_int(), std::move(answer.get().body())};
}

} // namespace

engine::engine(std::filesystem::path socket, std::chrono::milliseconds patience)
    : socket_{std::move(socket)}, patience_{patience} {}

result<engine_facts> engine::greet(const std::stop_token& stop) {
  // The one call that every version knows.
  connection with{socket_, patience_, stop};
  http::request<http::string_body> ask{http::verb::get, "/version", 11};
  dress(ask, "/version");
  auto got = converse(with, ask);
  if (!got) return got.error();
  const json version = json::parse(got->body, nullptr, false);
  if (got->status != 200 || !version.is_object())
    return problem{"what answers at " + socket_.string() + " is no docker engine"};
  const auto newest = text_in(version, "ApiVersion"), oldest = text_in(version, "MinAPIVersion");
  if (numbers_of(newest) < numbers_of(oldest_api))
    return problem{
        "the docker engine at " + socket_.string() + " speaks API " + (newest.empty() ? "?" : newest) +
        "; 1.41 (docker 20.10) or newer is needed"};
  api_ = numbers_of(oldest) > numbers_of(oldest_api) ? oldest : std::string{oldest_api};
  auto info = call("GET", "/info", nullptr, stop);
  if (!info) return info.error();
  if (!info->is_object()) return problem{"what answers at " + socket_.string() + " is no docker engine"};
  engine_facts facts;
  facts.version = text_in(version, "Version");
  facts.api = api_;
  facts.memory_limit = flag_in(*info, "MemoryLimit");
  facts.process_limit = flag_in(*info, "PidsLimit");
  if (const auto found = info->find("SecurityOptions"); found != info->end() && found->is_array())
    for (const auto& option : *found)
      if (option.is_string() && option.get<std::string>().find("seccomp") != std::string::npos) facts.seccomp = true;
  if (text_in(*info, "OSType") != "linux") return problem{"the docker engine runs no Linux containers"};
  return facts;
}

result<json>
engine::call(std::string_view method, const std::string& path, const json& body, const std::stop_token& stop) {
  connection with{socket_, patience_, stop};
  http::request<http::string_body> ask;
  ask.method_string(method);
  dress(ask, "/v" + api_ + path);
  if (!body.is_null()) {
    ask.set(http::field::content_type, "application/json");
    ask.body() = body.dump();
  }
  ask.prepare_payload();
  auto got = converse(with, ask);
  if (!got) return got.error();
  if (got->status >= 400 || got->status < 200)
    return problem{"the docker engine refused " + path.substr(0, path.find('?')) + ": " + words_of(got->body)};
  if (got->body.empty()) return json{};
  json parsed = json::parse(got->body, nullptr, false);
  if (parsed.is_discarded()) return problem{"the docker engine answered " + path + " with something that is no JSON"};
  return parsed;
}

result<bool> engine::exists(const std::string& path, const std::stop_token& stop) {
  connection with{socket_, patience_, stop};
  http::request<http::string_body> ask{http::verb::get, path, 11};
  dress(ask, "/v" + api_ + path);
  auto got = converse(with, ask);
  if (!got) return got.error();
  if (got->status == 200) return true;
  if (got->status == 404) return false;
  return problem{"the docker engine refused " + path + ": " + words_of(got->body)};
}

result<attachment> engine::attach(const std::string& container, const std::stop_token& stop) {
  connection with{socket_, patience_, stop};
  http::request<http::string_body> ask{http::verb::post, "/", 11};
  dress(ask, "/v" + api_ + "/containers/" + container + "/attach?stream=1&stdin=1&stdout=1&stderr=1");
  ask.set(http::field::connection, "Upgrade");
  ask.set(http::field::upgrade, "tcp");
  ask.prepare_payload();
  if (auto fine = with.open(); !fine) return fine.error();
  if (auto fine = with.send(ask); !fine) return fine.error();
  http::response_parser<http::empty_body> answer;
  if (auto fine = with.read_header(answer); !fine) return fine.error();
  if (answer.get().result_int() != 101)
    return problem{"the docker engine gave no channel to a container: " + std::string{answer.get().reason()}};
  return with.release();
}

result<void> engine::upload(
    const std::string& path, const std::function<std::string()>& next,
    const std::function<void(std::string_view)>& tell, std::chrono::milliseconds pause, const std::stop_token& stop) {
  connection with{socket_, pause, stop};
  http::request<http::empty_body> ask{http::verb::post, "/", 11};
  dress(ask, "/v" + api_ + path);
  ask.set(http::field::content_type, "application/x-tar");
  ask.chunked(true);
  if (auto fine = with.open(); !fine) return fine.error();
  if (auto fine = with.send_header(ask); !fine) return fine.error();
  for (auto piece = next(); !piece.empty(); piece = next())
    if (auto fine = with.send_raw(http::make_chunk(asio::buffer(piece))); !fine) return fine.error();
  if (auto fine = with.send_raw(http::make_chunk_last()); !fine) return fine.error();

  http::response_parser<http::buffer_body> answer;
  answer.body_limit(largest_answer);
  if (auto fine = with.read_header(answer); !fine) return fine.error();
  std::string line, refusal;
  while (!answer.is_done()) {
    char piece[4096];
    answer.get().body().data = piece;
    answer.get().body().size = sizeof piece;
    if (auto fine = with.read_some(answer); !fine) return fine.error();
    line.append(piece, sizeof piece - answer.get().body().size);
    for (auto end = line.find('\n'); end != std::string::npos; end = line.find('\n')) {
      if (answer.get().result_int() < 300) tell(std::string_view{line}.substr(0, end));
      refusal += line.substr(0, end);
      line.erase(0, end + 1);
    }
    if (line.size() > largest_answer / 64) return problem{"the docker engine's answer has a line without an end"};
  }
  if (answer.get().result_int() < 300 && !line.empty()) tell(line);
  if (answer.get().result_int() >= 300)
    return problem{"the docker engine refused " + path.substr(0, path.find('?')) + ": " + words_of(refusal + line)};
  return {};
}

std::filesystem::path default_engine_socket() {
  if (const char* named = std::getenv("DOCKER_HOST"); named != nullptr)
    if (const std::string_view text{named}; text.starts_with("unix://")) return text.substr(7);
  return "/var/run/docker.sock";
}

std::string url_encoded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
        c == '.') {
      out += c;
    } else {
      char code[4];
      std::snprintf(code, sizeof code, "%%%02X", static_cast<unsigned char>(c));
      out += code;
    }
  }
  return out;
}

} // namespace assay::sandbox
