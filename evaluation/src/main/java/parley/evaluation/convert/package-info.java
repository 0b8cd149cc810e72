/// From collections in shapes of their own to folders that `parley index` reads. Start with
/// [parley.evaluation.convert.ConvertAddresses]; [parley.evaluation.convert.JsLiteral] reads the
/// JavaScript that its files are written in.
@NullMarked
package parley.evaluation.convert;

import org.jspecify.annotations.NullMarked;
