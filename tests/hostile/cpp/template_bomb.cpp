// attack: types that double with each step
// held by: the compiler's limits on memory and time
// hasty: compile
// outcome: compile-error
template <class A, class B>
struct pair_of {};

template <int N>
struct doubled {
  using type = pair_of<typename doubled<N - 1>::type, pair_of<typename doubled<N - 1>::type, typename doubled<N - 1>::type>>;
  static constexpr int value = doubled<N - 1>::value + sizeof(pair_of<type, doubled<N - 1>>);
};
template <>
struct doubled<0> {
  using type = int;
  static constexpr int value = 1;
};

template <class T>
int name_of(T*) { return __PRETTY_FUNCTION__[0]; }

int f(int n) { return n + name_of(static_cast<doubled<40>::type*>(nullptr)); }
