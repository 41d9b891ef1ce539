#include "infra/picture/profile_picture.hpp"

namespace assay::picture {

std::variant<std::string, picture_problem> draw(const profile_picture&) {
  return picture_problem{
      "this assay was built without pictures", "install libpango1.0-dev and fonts-dejavu-core, then build again"};
}

} // namespace assay::picture
