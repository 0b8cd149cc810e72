/// What readers may be shown. Start with [parley.web.rights.ShownEngine]: the server has no other
/// engine than one of these, so that pages, JSON, feeds, downloads and citations are bound alike by
/// the [parley.archive.Article.Rights] of each article.
@NullMarked
package parley.web.rights;

import org.jspecify.annotations.NullMarked;
