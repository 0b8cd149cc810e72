package parley.web.export;

import parley.archive.PartialDate;

/// Citations as RIS.
final class Ris {

  private Ris() {}

  /// One reference and an empty line.
  static String reference(Citation citation) {
    StringBuilder out = new StringBuilder();
    line(out, "TY", "NEWS");
    line(out, "ID", citation.id());
    line(out, "T1", citation.title());
    line(out, "JO", citation.publisher());
    line(out, "PY", Integer.toString(citation.published().year()));
    line(out, "DA", date(citation.published()));
    line(out, "LA", citation.language());
    if (citation.url() != null) {
      line(out, "UR", citation.url());
    }
    if (!citation.note().isEmpty()) {
      line(out, "N1", citation.note());
    }
    line(out, "AN", citation.archive());
    return out.append("ER  - \r\n\r\n").toString();
  }

  /// `2025/07/22/`, with parts that are not known left empty.
  private static String date(PartialDate date) {
    String[] parts = (date + "--").split("-", -1);
    return String.join("/", parts[0], parts[1], parts[2]) + "/";
  }

  private static void line(StringBuilder out, String tag, String value) {
    out.append(tag).append("  - ").append(value.replaceAll("[\\p{Cntrl}\\s]+", " ")).append("\r\n");
  }
}
