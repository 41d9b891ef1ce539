#include "infra/cli/doctor_findings.hpp"

#include <boost/test/unit_test.hpp>

using namespace assay::cli;

BOOST_AUTO_TEST_CASE(urls_lose_their_password_only) {
  BOOST_TEST(
      without_password("postgresql://ada:secret@db:5432/assay?sslmode=require") ==
      "postgresql://ada@db:5432/assay?sslmode=require");
  BOOST_TEST(without_password("postgresql://ada@db/assay") == "postgresql://ada@db/assay");
  BOOST_TEST(without_password("postgresql://db:5432/assay") == "postgresql://db:5432/assay");
  BOOST_TEST(without_password("postgresql:///assay?host=%2Frun&password=secret") == "postgresql:///assay?host=%2Frun");
  BOOST_TEST(without_password("postgresql:///assay?password=secret&host=%2Frun") == "postgresql:///assay?host=%2Frun");
  BOOST_TEST(without_password("postgresql:///assay?sslpassword=secret") == "postgresql:///assay");
}

BOOST_AUTO_TEST_CASE(badly_encoded_passwords_are_not_shown_either) {
  for (const auto* each :
       {"postgresql://ada:sec@ret@db/assay", "postgresql://ada:sec/ret@db/assay", "postgresql://ada:se:c:ret@db/assay"})
    BOOST_TEST(without_password(each).find("ret") == std::string::npos, without_password(each));
}

BOOST_AUTO_TEST_CASE(keyword_strings_lose_their_password_only) {
  BOOST_TEST(without_password("host=db password=secret user=ada") == "host=db user=ada");
  BOOST_TEST(without_password("host=db password='a b\\'c secret' user=ada") == "host=db user=ada");
  BOOST_TEST(without_password("password=secret") == "");
  BOOST_TEST(without_password("host=db user=ada") == "host=db user=ada");
}
