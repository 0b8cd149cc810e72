package parley.html;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a page says of itself: in JSON-LD, else in Open Graph, else in other meta elements, else in
/// its visible elements (`time`, `h1`, `title`, `lang`).
record PageMetadata(
    String headline,
    String publisher,
    @Nullable LocalDate published,
    @Nullable String url,
    @Nullable String language) {

  private static final Pattern SAVED =
      Pattern.compile("saved from url=\\(\\d+\\)(https?://[^\\s>]+)");
  private static final List<String> DATES =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "og:published_time",
          "datepublished",
          "date",
          "dc.date",
          "dc.date.issued",
          "dcterms.date",
          "dcterms.issued",
          "dcterms.created",
          "pubdate",
          "publishdate",
          "publish-date",
          "publication_date",
          "parsely-pub-date",
          "sailthru.date",
          "citation_publication_date",
          "cxenseparse:recs:publishtime");

  /// @param notes takes what could not be read
  static PageMetadata of(Document page, List<String> notes) {
    LinkedData linked = LinkedData.of(page, notes);
    String publisher =
        first(
                List.of(
                    linked.publisher(),
                    meta(page, "og:site_name"),
                    meta(page, "dc.publisher"),
                    meta(page, "publisher")))
            .orElse("");
    return new PageMetadata(
        headline(page, linked, publisher),
        publisher,
        published(page, linked, notes),
        url(page, linked),
        language(page, linked));
  }

  private static Optional<String> first(List<Optional<String>> values) {
    return values.stream().flatMap(Optional::stream).findFirst();
  }

  /// The content of the first meta element of this name that has any.
  private static Optional<String> meta(Document page, String name) {
    return page.select("meta").stream()
        .filter(meta -> named(meta, name))
        .map(meta -> meta.attr("content").strip())
        .filter(content -> !content.isEmpty())
        .findFirst();
  }

  private static boolean named(Element meta, String name) {
    return Stream.of("property", "name", "itemprop", "http-equiv")
        .anyMatch(key -> meta.attr(key).toLowerCase(Locale.ROOT).equals(name));
  }

  private static String headline(Document page, LinkedData linked, String publisher) {
    Optional<String> heading =
        page.select("article h1, main h1, h1").stream()
            .map(Element::text)
            .filter(text -> !text.isBlank() && !text.equalsIgnoreCase(publisher))
            .findFirst();
    return first(
            List.of(
                linked.headline(),
                meta(page, "og:title"),
                meta(page, "twitter:title"),
                meta(page, "dc.title"),
                heading))
        .map(title -> withoutSite(WebPage.words(title), publisher))
        .orElseGet(() -> ofTitle(page.title(), publisher));
  }

  private static String withoutSite(String title, String publisher) {
    return publisher.isEmpty()
        ? title
        : title.replaceFirst("(?i)\\s+[-–—|·:]\\s+" + Pattern.quote(publisher) + "$", "");
  }

  /// A page's title, without the site's name where a bar sets that off.
  private static String ofTitle(String title, String publisher) {
    return withoutSite(title.replace('\u00a0', ' ').strip(), publisher)
        .replaceFirst("\\s+[|·»]\\s+[^|·»]*$", "");
  }

  private static @Nullable LocalDate published(
      Document page, LinkedData linked, List<String> notes) {
    Stream<String> metas = DATES.stream().flatMap(name -> meta(page, name).stream());
    Stream<String> said = Stream.concat(linked.published().stream(), metas);
    List<String> dates = Stream.concat(said, times(page)).toList();
    Optional<LocalDate> day =
        dates.stream().flatMap(text -> PageDate.of(text).stream()).findFirst();
    if (day.isEmpty() && !dates.isEmpty()) {
      notes.add("the page's date “%s” cannot be read".formatted(dates.getFirst()));
    }
    return day.orElse(null);
  }

  /// The times that the page shows, those marked as its own first.
  private static Stream<String> times(Document page) {
    List<Element> times =
        page.select("time, [itemprop=datePublished]").stream()
            .filter(time -> !Furniture.aboutAnother(time))
            .toList();
    Stream<Element> own =
        times.stream()
            .filter(t -> t.is("[pubdate],[itemprop=datePublished],.published,.entry-date"));
    return Stream.concat(own, times.stream())
        .map(time ->
            Stream.of(time.attr("datetime"), time.attr("content"), time.text())
                .filter(t -> !t.isBlank())
                .findFirst()
                .orElse(""))
        .filter(text -> !text.isEmpty());
  }

  private static @Nullable String url(Document page, LinkedData linked) {
    Optional<String> canonical =
        page.select("link[rel=canonical]").stream()
            .map(link -> link.attr("href").strip())
            .findFirst();
    Matcher saved = SAVED.matcher(page.outerHtml());
    Optional<String> savedFrom = saved.find() ? Optional.of(saved.group(1)) : Optional.empty();
    return Stream.of(canonical, linked.url(), meta(page, "og:url"), savedFrom)
        .flatMap(Optional::stream)
        .filter(url -> url.matches("https?://\\S+"))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String language(Document page, LinkedData linked) {
    Element root = page.selectFirst("html[lang]");
    Optional<String> own = Optional.ofNullable(root).map(html -> html.attr("lang").strip());
    return first(
            List.of(
                linked.language(), meta(page, "og:locale"), meta(page, "content-language"), own))
        .filter(tag -> tag.matches("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*"))
        .orElse(null);
  }
}
