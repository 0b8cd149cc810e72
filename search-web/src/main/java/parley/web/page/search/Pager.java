package parley.web.page.search;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.search.SearchRequest;
import parley.web.page.search.SearchPage.Paging;
import parley.web.page.search.SearchPage.Tab;
import parley.web.request.SearchUrl;
import parley.web.words.Counts;

/// Links to the other pages of a result.
record Pager(SearchRequest request, long total) {

  Paging paging() {
    int last = last();
    int page = request.page();
    String where =
        total == 0
            ? ""
            : "Page %s of %s".formatted(Counts.number(page), Counts.number(Math.max(last, page)));
    return new Paging(
        where,
        (page - 1) * request.size() + 1,
        page > 1 ? address(Math.min(page - 1, Math.max(last, 1))) : null,
        page < last ? address(page + 1) : null,
        last > 1 ? pages(last) : List.of());
  }

  private int last() {
    long pages = (total + request.size() - 1) / request.size();
    return (int) Math.min(pages, SearchRequest.MOST_HITS / request.size());
  }

  private String address(int page) {
    return SearchUrl.under("/search", request.withPage(page));
  }

  private List<Tab> pages(int last) {
    TreeSet<Integer> near = new TreeSet<>(List.of(1, last));
    for (int page = request.page() - 2; page <= request.page() + 2; page++) {
      if (page >= 1 && page <= last) {
        near.add(page);
      }
    }
    List<Tab> tabs = new ArrayList<>();
    @Nullable Integer before = null;
    for (int page : near) {
      if (before != null && page > before + 1) {
        tabs.add(new Tab("…", "", false));
      }
      tabs.add(new Tab(Counts.number(page), address(page), page == request.page()));
      before = page;
    }
    return tabs;
  }
}
