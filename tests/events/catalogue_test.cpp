#include "tests/events/catalogue.hpp"
#include "tests/support/golden.hpp"

#include <boost/test/unit_test.hpp>

using namespace assay::test;

BOOST_AUTO_TEST_SUITE(catalogue_of_event_types)

BOOST_AUTO_TEST_CASE(every_event_has_a_meaning_and_every_meaning_an_event) {
  for (const auto& each : undocumented_events()) BOOST_ERROR(each);
}

BOOST_AUTO_TEST_CASE(the_document_is_up_to_date) { check_golden("docs/events.md", catalogue_of_events()); }

BOOST_AUTO_TEST_SUITE_END()
