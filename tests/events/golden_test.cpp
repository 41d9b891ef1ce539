#include "events/core/registry.hpp"
#include "tests/support/every_event.hpp"
#include "tests/support/filled.hpp"
#include "tests/support/golden.hpp"

#include <filesystem>
#include <set>
#include <string>

using namespace assay;
using namespace assay::test;

namespace {

std::string golden_name(std::string_view type, int version) {
  return std::string{type} + ".v" + std::to_string(version) + ".json";
}

const std::filesystem::path golden_folder{"tests/golden/events"};

} // namespace

BOOST_AUTO_TEST_SUITE(golden_events)

BOOST_AUTO_TEST_CASE(every_event_is_written_as_its_golden_file_and_read_back_from_it) {
  for_each_event([]<class E>(std::string_view, std::type_identity<E>) {
    BOOST_TEST_CONTEXT(E::type) {
      const auto sample = filled<E>();
      const auto file = golden_folder / golden_name(E::type, E::version);
      check_golden(file, codec::write(sample).dump(2) + "\n");
      recorded_event form;
      form.type = E::type;
      form.schema_version = E::version;
      form.data = read_file(source_dir() / file);
      const auto read = decode<stream_event_of<E>>(form);
      BOOST_REQUIRE(read);
      BOOST_CHECK(std::get<E>(*read) == sample);
    }
  });
}

BOOST_AUTO_TEST_CASE(a_sample_holds_every_field_so_that_the_golden_file_is_the_whole_shape) {
  for_each_event([]<class E>(std::string_view, std::type_identity<E>) {
    const auto sample = filled<E>();
    const auto json = codec::write(sample);
    for_each_field(
        sample, [&](std::string_view key, const auto&) { BOOST_TEST(json.contains(key), E::type << "." << key); });
  });
}

BOOST_AUTO_TEST_CASE(no_golden_file_of_an_older_shape_is_dropped_and_all_are_still_readable) {
  // Every stored version up to the latest must stay readable for ever, by its upcast steps.
  for_each_event([]<class E>(std::string_view, std::type_identity<E>) {
    for (int version = 1; version <= E::version; ++version) {
      const auto path = source_dir() / golden_folder / golden_name(E::type, version);
      BOOST_TEST_REQUIRE(std::filesystem::exists(path), path.filename());
      recorded_event form;
      form.type = E::type;
      form.schema_version = version;
      form.data = read_file(path);
      BOOST_TEST(decode<stream_event_of<E>>(form).has_value(), path.filename());
    }
  });
}

BOOST_AUTO_TEST_CASE(every_golden_file_belongs_to_an_event) {
  std::set<std::string> known;
  for_each_event([&]<class E>(std::string_view, std::type_identity<E>) {
    for (int version = 1; version <= E::version; ++version) known.insert(golden_name(E::type, version));
  });
  for (const auto& each : std::filesystem::directory_iterator{source_dir() / golden_folder})
    BOOST_TEST(known.contains(each.path().filename().string()), each.path().filename() << " has no event");
}

BOOST_AUTO_TEST_CASE(event_types_are_unique_and_begin_with_the_category_of_their_stream) {
  std::set<std::string_view> seen;
  for_each_event([&]<class E>(std::string_view category, std::type_identity<E>) {
    BOOST_TEST(seen.insert(E::type).second, E::type);
    BOOST_TEST(E::type.starts_with(std::string{category} + "."), E::type);
    BOOST_TEST(E::version >= 1);
  });
}

BOOST_AUTO_TEST_SUITE_END()
