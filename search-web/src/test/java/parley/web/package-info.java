/// Tests of the web server over real HTTP. [Served] is a running server over the oracle engine with
/// [WebArchive], whose contents are as hostile as contents can be.
@NullMarked
package parley.web;

import org.jspecify.annotations.NullMarked;
