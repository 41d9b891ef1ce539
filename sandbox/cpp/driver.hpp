// Runs a candidate's function for the judge; see sandbox/judge/runner.hpp for the frames and sandbox/judge/wire.hpp for
// the values. This header, with the whole standard library, is compiled once for all submissions; the few lines that
// depend on a signature are generated (sandbox/judge/cpp_text.cpp) and included after the candidate's file.
#pragma once

#include <values.hpp>

namespace assay_driver {

/// All arguments were read and nothing shall be called yet.
struct prepared {};

// --- the candidate's function --------------------------------------------------------------------------------------

/// What nothing converts to: marks the functions that the generated code declares so that their names surely exist.
struct absent {
  absent() = delete;
};

/// The arguments of one call, each read where the candidate's parameter tells its type.
class call_state {
public:
  call_state() = default;
  call_state(const call_state&) = delete;
  call_state& operator=(const call_state&) = delete;
  ~call_state();

  /// `text` is a list of `count` arguments.
  void reset(std::string text, std::size_t count);

  enum class purpose { to_prepare, to_call };
  void now(purpose what) { what_ = what; }

  /// Keeps what a call answered, until the next reset.
  void keep(void* answer, void (*write)(writer&, const void*), void (*drop)(void*)) {
    drop_answer();
    answer_ = {answer, write, drop};
  }

  /// Throws `mistyped` when no call has answered.
  void write_answer(writer& out) const;

  /// The argument, which is read at the first time. Throws `prepared` after the last one when nothing shall be called.
  template <class K, class T>
  T& argument(std::size_t index) {
    auto& slot = slots_[index];
    if (slot.value == nullptr) {
      auto* const made = new T{};
      slot.value = made;
      slot.drop = [](void* value) { delete static_cast<T*>(value); };
      reader from{{slot.begin, static_cast<std::size_t>(end_ - slot.begin)}};
      K::read(from, *made);
    }
    passed();
    return *static_cast<T*>(slot.value);
  }

private:
  struct slot {
    const char* begin = nullptr;
    void* value = nullptr;
    void (*drop)(void*) = nullptr;
  };
  struct kept {
    void* value = nullptr;
    void (*write)(writer&, const void*) = nullptr;
    void (*drop)(void*) = nullptr;
  };
  void drop_values();
  void drop_answer();
  void passed() const;

  std::string text_;
  const char* end_ = nullptr;
  std::vector<slot> slots_;
  kept answer_;
  purpose what_ = purpose::to_call;
};

/// Becomes whatever parameter the candidate's function has, if the signature's type can be read into it.
template <class K>
struct argument {
  call_state* of = nullptr;
  std::size_t index = 0;

  template <class T>
  requires(K::template reads<std::remove_const_t<T>>) operator T&() const {
    return of->argument<K, std::remove_const_t<T>>(index);
  }
};

template <class... K>
struct parameters {
  static constexpr std::size_t count = sizeof...(K);
  template <class Way>
  static constexpr bool fit = std::is_invocable_v<Way, const argument<K>&...>;
  template <class Way>
  using answer = std::remove_cvref_t<std::invoke_result_t<Way, const argument<K>&...>>;

  template <class Way>
  static answer<Way> call(call_state& state) {
    return [&]<std::size_t... I>(std::index_sequence<I...>)->answer<Way> { return Way{}(argument<K>{&state, I}...); }
    (std::index_sequence_for<K...>{});
  }
};

// --- the program ---------------------------------------------------------------------------------------------------

/// Calls with the arguments and writes the answer; without an `out` the answer is kept, for the clock.
using call_fn = void (*)(call_state& with, writer* out);

/// The first of the ways to call the candidate's code that the parameters fit.
template <class Signature, class... Ways>
struct first_fit {
  using parameters = typename Signature::parameters;
  using returns = typename Signature::returns;
  static constexpr bool found = (parameters::template fit<Ways> || ...);

  template <class Way, class... Rest>
  static consteval bool can_answer() {
    if constexpr (parameters::template fit<Way>) {
      if constexpr (!std::is_void_v<typename parameters::template answer<Way>>)
        return returns::template writes<typename parameters::template answer<Way>>;
      return false;
    } else if constexpr (sizeof...(Rest) > 0)
      return can_answer<Rest...>();
    return true; // whoever finds no function says so
  }
  static constexpr bool answers = can_answer<Ways...>();

  static void call(call_state& with, writer* out) {
    if constexpr (found && answers) call_first<Ways...>(with, out);
  }

private:
  template <class Way, class... Rest>
  static void call_first(call_state& with, writer* out) {
    if constexpr (!parameters::template fit<Way>) {
      call_first<Rest...>(with, out);
    } else {
      using answer = typename parameters::template answer<Way>;
      if (out != nullptr)
        returns::write(*out, parameters::template call<Way>(with));
      else
        with.keep(
            new answer(parameters::template call<Way>(with)),
            [](writer& to, const void* value) { returns::write(to, *static_cast<const answer*>(value)); },
            [](void* value) { delete static_cast<answer*>(value); });
    }
  }
};

/// Answers the judge's requests until there are no more. `count` is the number of arguments.
[[noreturn]] void serve(call_fn call, std::size_t count);

} // namespace assay_driver
