package parley.web.export;

import java.time.Month;
import java.util.Locale;

/// Citations as BibTeX.
final class BibTex {

  private BibTex() {}

  /// One entry and an empty line.
  static String entry(Citation citation) {
    StringBuilder entry = new StringBuilder("@misc{").append(key(citation.id())).append(",\n");
    field(entry, "author", "{" + escaped(citation.publisher()) + "}");
    field(entry, "title", "{" + escaped(citation.title()) + "}");
    field(entry, "year", Integer.toString(citation.published().year()));
    if (citation.published().month() > 0) {
      String month = Month.of(citation.published().month()).name().substring(0, 3);
      entry.append("  month = ").append(month.toLowerCase(Locale.ROOT)).append(",\n");
    }
    field(entry, "date", citation.published().toString());
    if (citation.url() != null) {
      field(entry, "url", escapedAddress(citation.url()));
    }
    String note = citation.note().isEmpty() ? "" : citation.note() + " — ";
    field(entry, "note", escaped(note + citation.archive()));
    return entry.append("}\n\n").toString();
  }

  private static void field(StringBuilder entry, String name, String value) {
    entry.append("  ").append(name).append(" = {").append(value).append("},\n");
  }

  /// An id as a key: signs with a meaning of their own turned into hyphens.
  private static String key(String id) {
    return id.replace('~', '-');
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> out.append("\\textbackslash{}");
        case '{' -> out.append("\\textbraceleft{}");
        case '}' -> out.append("\\textbraceright{}");
        case '$', '&', '#', '%', '_' -> out.append('\\').append(c);
        case '~' -> out.append("\\textasciitilde{}");
        case '^' -> out.append("\\textasciicircum{}");
        default -> out.append(Character.isISOControl(c) ? ' ' : c);
      }
    }
    return out.toString().replaceAll(" {2,}", " ");
  }

  private static String escapedAddress(String url) {
    return url.replaceAll("[\\s{}\\\\]", "").replace("%", "\\%").replace("#", "\\#");
  }
}
