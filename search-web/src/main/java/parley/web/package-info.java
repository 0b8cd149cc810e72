/// The web server of Parley. Start with [ParleyServer]; `Routes` is the list of what it answers,
/// `Exchange` carries a request to its handler and the reply back. Requests are read in
/// [parley.web.request], pages made in [parley.web.page] and the packages below it, JSON in
/// [parley.web.json], feeds and exports in [parley.web.export].
@NullMarked
package parley.web;

import org.jspecify.annotations.NullMarked;
