package parley.web.page.search;

import parley.query.Filter;
import parley.web.request.SearchUrl;

/// The addresses of searches that differ in one filter and in nothing else: what stands around it
/// is printed once.
record Around(String before, String behind) {

  /// What stands around a filter in an address that has it.
  static Around of(Filter filter, String address) {
    String part = SearchUrl.print(filter);
    int at = address.indexOf(part);
    return new Around(address.substring(0, at), address.substring(at + part.length()));
  }

  /// The address with another filter of the same kind instead.
  String with(Filter other) {
    return before + SearchUrl.print(other) + behind;
  }
}
