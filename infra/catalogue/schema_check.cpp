#include "infra/catalogue/schema_check.hpp"

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <algorithm>
#include <string>
#include <string_view>

namespace assay::catalogue {

extern const std::string_view task_schema_text;

namespace {

using json = nlohmann::json;
using json_pointer = json::json_pointer;

struct compiled_schema {
  compiled_schema() : text(json::parse(task_schema_text)) {
    valijson::SchemaParser{}.populateSchema(valijson::adapters::NlohmannJsonAdapter{text}, rules);
  }
  json text;
  valijson::Schema rules;
};

const json& resolve(const json& root, const json& node) {
  const auto ref = node.find("$ref");
  return ref == node.end() ? node : root.at(json_pointer{ref->get<std::string>().substr(1)});
}

// The part of the schema that speaks of the value at this place; null where there is none.
json rule_of(const json& root, const std::vector<std::string>& place) {
  const json* node = &root;
  for (const auto& step : place) {
    node = &resolve(root, *node);
    if (const auto named = node->find("properties"); named != node->end() && named->contains(step)) {
      node = &named->at(step);
    } else if (const auto items = node->find("items"); items != node->end()) {
      node = &*items;
    } else if (const auto patterns = node->find("patternProperties"); patterns != node->end()) {
      node = &*patterns->begin();
    } else {
      return nullptr;
    }
  }
  return resolve(root, *node);
}

std::string with_article(const json& name) {
  const auto word = name.get<std::string>();
  if (word == "null") return word;
  if (word == "boolean") return "true or false";
  const std::string article = std::string_view{"aeiou"}.find(word[0]) == std::string_view::npos ? "a " : "an ";
  return article + word;
}

std::string quoted_part(std::string_view message) {
  const auto from =
      message.find('\'', message.find("constraints: ") == message.npos ? 0 : message.find("constraints: "));
  return std::string{message.substr(from + 1, message.rfind('\'') - from - 1)};
}

struct complaint {
  std::string what;
  std::string key; ///< of the member that the complaint is about, when it is not the value itself
};

// The validator's words are about schemas; ours are about the file.
complaint in_plain_words(const std::string& message, const json& rule, const json& value) {
  const auto speaks_of = [&](std::string_view part) { return message.find(part) != message.npos; };
  if (speaks_of("Missing required")) return {"the key \"" + quoted_part(message) + "\" is missing", {}};
  if (speaks_of("Object contains a property")) {
    const auto key = quoted_part(message);
    return {"there is no such key in the format", key};
  }
  if (speaks_of("'type' constraint") && rule.contains("type"))
    return {
        "expected " + with_article(rule["type"]) + ", found " +
            (value.is_number() ? value.dump() : with_article(value.type_name())),
        {}};
  if (speaks_of("any enum values") && rule.contains("enum")) {
    std::string names;
    for (const auto& name : rule["enum"]) names += (names.empty() ? "" : ", ") + name.dump();
    return {"expected one of " + names + ", found " + value.dump(), {}};
  }
  if (speaks_of("'pattern' constraint") && rule.contains("description"))
    return {value.dump() + " should be " + rule["description"].get<std::string>(), {}};
  if (speaks_of("uniqueness")) return {"the same item stands here twice", {}};
  return {message, {}};
}

bool only_sums_up(std::string_view message) {
  return message.starts_with("Failed to validate against schema associated") ||
         message.starts_with("Failed to validate item #");
}

} // namespace

std::vector<problem> check_schema(const json_source& source) {
  static const compiled_schema schema;
  valijson::ValidationResults results;
  valijson::Validator validator;
  const valijson::adapters::NlohmannJsonAdapter document{source.document()};
  validator.validate(schema.rules, document, &results);

  std::vector<problem> problems;
  for (const auto& error : results) {
    if (only_sums_up(error.description)) continue;
    std::vector<std::string> place;
    json_pointer where;
    const json* value = &source.document();
    for (std::size_t i = 1; i < error.context.size(); ++i) {
      const auto& step = error.context[i];
      place.push_back(step.substr(1, step.size() - 2));
      value = value->is_array() ? &value->at(std::stoul(place.back())) : &value->at(place.back());
      where.push_back(place.back());
    }
    const auto said = in_plain_words(error.description, rule_of(schema.text, place), *value);
    problems.push_back(source.at(said.key.empty() ? where : where / said.key, said.what));
  }
  std::stable_sort(problems.begin(), problems.end(), [](auto& a, auto& b) { return a.line < b.line; });
  return problems;
}

} // namespace assay::catalogue
