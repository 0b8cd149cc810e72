package parley.html;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/// What stands around the article in a page: navigation, share buttons, comments, links to other
/// articles, captions. Told by element, by role, and by the words of class and id.
final class Furniture {

  private static final String NO_TEXT =
      "script,style,noscript,template,iframe,object,embed,svg,canvas,button,input,select,textarea,"
          + "audio,video,map,figcaption,[hidden],[aria-hidden=true],"
          + "[style~=(?i)display:\\s*none]";

  private static final String AROUND =
      "nav,aside,footer,menu,dialog,[role=navigation],[role=banner],[role=contentinfo],"
          + "[role=complementary],[role=search],[role=dialog],[role=alert],[role=menu],"
          + "[role=toolbar],[itemtype$=/Comment],[itemtype$=/BreadcrumbList]";

  private static final Set<String> WORDS =
      Set.of(
          ("comment comments commentlist disqus respond replies share sharing sharebar sharedaddy social"
                  + " socials addtoany related recommended recommendations seealso readalso readmore"
                  + " sidebar widget widgets newsletter subscribe subscription signup promo promos"
                  + " advert advertisement ad ads adsbygoogle sponsor sponsored taboola outbrain"
                  + " breadcrumb breadcrumbs cookie cookies consent gdpr popup modal nav navbar"
                  + " navigation menu footer masthead pagination pager tags taglist toolbar byline"
                  + " trending popular mostread caption credit credits paywall donate banner"
                  + " screenreader visuallyhidden sr skiplink toc editsection reflist metabox")
              .split(" ", -1));

  private static final Set<String> PAIRS =
      Set.of(
          ("see also,read also,read more,read next,more on,more from,most read,author bio,author box,"
                  + "about author,article meta,entry meta,post meta,screen reader,visually hidden,"
                  + "you may,next article,previous article,post navigation,top stories,latest news")
              .split(",", -1));

  private static final Set<String> COMMENTS =
      Set.of("comment", "comments", "commentlist", "disqus", "respond", "replies");

  private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])");
  private static final String CENTRE = "h1,main,[role=main],[itemprop=articleBody]";

  private Furniture() {}

  /// Removes it from a page.
  static void takeOff(Document page) {
    page.select(NO_TEXT).remove();
    page.select("figure").stream()
        .filter(e -> e.select("blockquote").isEmpty())
        .forEach(Element::remove);
    page.body().select("body *").stream().filter(Furniture::isFurniture).forEach(Element::remove);
    page.select("a[href^=#]").stream()
        .filter(link -> link.parent() != null && link.parent().normalName().equals("sup"))
        .forEach(Element::remove);
  }

  /// Whether a page's metadata may not be read from this element, since it is about another text.
  static boolean aboutAnother(Element element) {
    Elements around = element.parents();
    around.add(element);
    return around.stream()
        .anyMatch(e -> !e.is("body,html,header") && isFurniture(e) && !isByline(e));
  }

  private static boolean isByline(Element element) {
    List<String> words = words(element);
    return words.contains("byline") || words.contains("meta");
  }

  private static boolean isFurniture(Element element) {
    List<String> words = words(element);
    if (words.stream().anyMatch(COMMENTS::contains)) {
      return !holdsTheArticle(element);
    }
    if (element.is("article,main,h1,[itemprop=articleBody]")) {
      return false;
    }
    boolean around = element.is(AROUND) || isNamedSo(words) || isPageHeader(element);
    return around && !holdsTheArticle(element);
  }

  /// A header outside of the article is the site's; its heading is the site's name.
  private static boolean isPageHeader(Element element) {
    return element.normalName().equals("header")
        && element.closest("article,main") == null
        && element.select("p").isEmpty();
  }

  private static boolean holdsTheArticle(Element element) {
    return !element.select(CENTRE).isEmpty() && !isPageHeader(element)
        || !element.select("article").isEmpty()
            && element.select("article").size() < 3
            && words(element).stream().noneMatch(COMMENTS::contains);
  }

  private static boolean isNamedSo(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      boolean pair = i > 0 && PAIRS.contains(words.get(i - 1) + " " + words.get(i));
      if (pair || WORDS.contains(words.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static List<String> words(Element element) {
    String names = element.className() + " " + element.id() + " " + element.attr("data-component");
    return names.isBlank()
        ? List.of()
        : WORD.matcher(names).results().map(word -> word.group().toLowerCase(Locale.ROOT)).toList();
  }
}
