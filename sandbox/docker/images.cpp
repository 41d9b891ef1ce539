#include "sandbox/docker/images.hpp"

#include "sandbox/docker/parcel.hpp"
#include "sandbox/judge/digest.hpp"
#include "sandbox/native/supervisor_image.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <memory>
#include <vector>

namespace assay::sandbox {

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using nlohmann::json;

constexpr auto longest_pause = 10min; // a package manager may be silent for long
constexpr std::size_t piece_size = 1 << 20;
// What every language's image ends with. /tmp is /work, as in the native sandbox; so is /prepared as long as a language
// has nothing there.
constexpr std::string_view common_end =
    "\nUSER 0\n"
    "RUN mkdir -p /box /work && rm -rf /tmp && ln -s work /tmp && ln -s work /prepared\n"
    "COPY assay-supervisor /assay-supervisor\n"
    "USER 1000:1000\n"
    "WORKDIR /work\n";

std::string tag(const std::string& kind, const std::string& language, const json& parts) {
  return "assay-" + kind + "-" + language + ":" + sha256_hex(parts.dump()).substr(0, 24);
}

std::string plain_line(std::string text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.pop_back();
  for (char& c : text)
    if (static_cast<unsigned char>(c) < ' ') c = ' ';
  return text.substr(0, 1000);
}

/// The files of a folder, one by one, as a tar: they may be too large to be held together.
class folder_reader {
public:
  folder_reader(std::string recipe, std::vector<std::pair<std::string, fs::path>> files)
      : recipe_{std::move(recipe)}, files_{std::move(files)} {}

  /// The next piece; empty after the last one. A file that cannot be read, or changes, cuts the tar short, which the
  /// Engine refuses.
  std::string next() {
    if (!recipe_.empty()) {
      tar_writer head;
      if (!head.add("Dockerfile", std::exchange(recipe_, {}), 0444)) return {};
      auto bytes = head.take();
      bytes.resize(bytes.size() - tar_writer::end().size());
      return bytes;
    }
    if (left_ > 0) {
      std::string piece(std::min(left_, piece_size), '\0');
      if (!open_.read(piece.data(), static_cast<std::streamsize>(piece.size()))) return {};
      left_ -= piece.size();
      if (left_ == 0) piece += tar_writer::padding_of(size_);
      return piece;
    }
    if (at_ < files_.size()) {
      const auto& [name, path] = files_[at_++];
      std::error_code failed;
      size_ = left_ = fs::file_size(path, failed);
      open_ = std::ifstream{path, std::ios::binary};
      auto head = tar_writer::header(name, size_, 0555);
      if (failed || !open_ || !head) return {};
      return *head;
    }
    return std::exchange(end_, {});
  }

private:
  std::string recipe_;
  std::vector<std::pair<std::string, fs::path>> files_;
  std::size_t at_ = 0, size_ = 0, left_ = 0;
  std::ifstream open_;
  std::string end_ = tar_writer::end();
};

} // namespace

image_store::image_store(engine& where, std::string base, std::function<void(std::string_view)> tell)
    : engine_{where}, base_{std::move(base)}, tell_{std::move(tell)} {}

std::string image_store::tag_of(const language& l) const {
  return tag(
      "sandbox", l.how.language,
      {{"dockerfile", l.dockerfile + std::string{common_end}},
       {"base", base_},
       {"supervisor", sha256_hex(supervisor_image())}});
}

result<std::string>
image_store::image_of(const language& l, const std::vector<input_folder>& folders, const std::stop_token& stop) {
  if (l.dockerfile.empty()) return problem{"there is no Dockerfile for " + l.how.language};
  const auto plain = tag_of(l);
  json parts{{"from", plain}};
  for (const auto& folder : folders) parts["folders"].push_back({folder.outside, folder.inside});
  const auto wanted = folders.empty() ? plain : tag("prepared", l.how.language, parts);

  std::unique_lock guard{building_, std::defer_lock};
  while (!guard.try_lock_for(50ms))
    if (stop.stop_requested()) return problem{"stopped"};
  for (const auto& name : {plain, wanted}) {
    if (known_.contains(name)) continue;
    auto there = engine_.exists("/images/" + name + "/json", stop);
    if (!there) return there.error();
    if (!*there) {
      auto built = name == plain ? build_plain(l, name, stop) : build_with(l, folders, plain, name, stop);
      if (!built) return built.error();
    }
    known_[name] = name;
  }
  return wanted;
}

result<void> image_store::build(
    const std::string& tag, const std::string& language, const std::function<std::string()>& context,
    const std::stop_token& stop) {
  json arguments = json::object();
  if (!base_.empty()) arguments["base"] = base_;
  const json labels{{"assay.language", language}};
  std::string trouble;
  const auto hear = [&](std::string_view line) {
    const json said = json::parse(line, nullptr, false);
    if (!said.is_object()) return;
    if (said.contains("error") && said["error"].is_string()) trouble = plain_line(said["error"].get<std::string>());
    if (!tell_ || !said.contains("stream") || !said["stream"].is_string()) return;
    const auto words = plain_line(said["stream"].get<std::string>());
    if (words.starts_with("Step ")) tell_("the image for " + language + ": " + words.substr(0, 80));
  };
  const auto path = "/build?t=" + url_encoded(tag) + "&rm=1&forcerm=1&buildargs=" + url_encoded(arguments.dump()) +
                    "&labels=" + url_encoded(labels.dump());
  if (tell_) tell_("building the image for " + language + " (once; minutes where packages are to be fetched)");
  auto sent = engine_.upload(path, context, hear, longest_pause, stop);
  if (sent && trouble.empty()) {
    auto there = engine_.exists("/images/" + tag + "/json", stop);
    if (!there) return there.error();
    if (*there) return {};
    trouble = "the docker engine built no image";
  }
  if (stop.stop_requested()) return problem{"stopped"};
  if (!sent) trouble = sent.error().what;
  return problem{
      "cannot build the docker image for " + language + ": " + trouble + " (it starts from " +
      (base_.empty() ? "the base that its Dockerfile names" : base_) +
      ", which is fetched when there is a network; without one, load an image with `docker load`, or name one that is "
      "there and has the language's packages in ASSAY_DOCKER_BASE)"};
}

result<void> image_store::build_plain(const language& l, const std::string& tag, const std::stop_token& stop) {
  tar_writer context;
  if (auto fine = context.add("Dockerfile", l.dockerfile + std::string{common_end}, 0444); !fine) return fine;
  if (auto fine = context.add("assay-supervisor", supervisor_image(), 0555); !fine) return fine;
  auto whole = context.take();
  return build(
      tag, l.how.language, [&whole] { return std::exchange(whole, {}); }, stop);
}

result<void> image_store::build_with(
    const language& l, const std::vector<input_folder>& folders, const std::string& from, const std::string& tag,
    const std::stop_token& stop) {
  std::string recipe = "FROM " + from + "\nUSER 0\n";
  std::vector<std::pair<std::string, fs::path>> files;
  for (std::size_t i = 0; i < folders.size(); ++i) {
    const auto name = "folder" + std::to_string(i);
    recipe += "RUN rm -f " + folders[i].inside + "\nCOPY [\"" + name + "/\", \"" + folders[i].inside + "/\"]\n";
    std::error_code failed;
    for (const auto& entry : fs::recursive_directory_iterator{folders[i].outside, failed})
      if (entry.is_regular_file(failed))
        files.emplace_back(name + "/" + fs::relative(entry.path(), folders[i].outside, failed).string(), entry.path());
    if (failed || files.empty()) return problem{"cannot read " + folders[i].outside};
  }
  recipe += "USER 1000:1000\n";
  const auto reader = std::make_shared<folder_reader>(std::move(recipe), std::move(files));
  return build(
      tag, l.how.language, [reader] { return reader->next(); }, stop);
}

} // namespace assay::sandbox
