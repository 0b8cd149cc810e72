/// The JSON of the interface, as `openapi.json` describes it. [SearchJson] makes the object of
/// `/api/search`, which the command line prints too; [RecordJson] the objects of one statement,
/// article or register; [Json] writes them all, keys in the order of the record components.
@NullMarked
package parley.web.json;

import org.jspecify.annotations.NullMarked;
