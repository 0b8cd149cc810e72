/// The query language. [QueryParser] reads what a user typed into a [Query]: a tree of [Words] and
/// the filters lifted out of it. Form, echo, relaxing, oracle and engines all read that tree.
@NullMarked
package parley.query;

import org.jspecify.annotations.NullMarked;
