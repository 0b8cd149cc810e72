package parley.web.page;

/// Everything that one template shows, as plain values.
public interface Page {

  /// What stands around the contents.
  Frame frame();

  /// Name of the template, such as `search.jte`.
  String template();
}
