/// A result list seen in other ways than hit by hit: [ContextPage] shows its words in context,
/// [TimePage] how often and how large a share they are by month, counted by [Timeline].
@NullMarked
package parley.web.page.view;

import org.jspecify.annotations.NullMarked;
