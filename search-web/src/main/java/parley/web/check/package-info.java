/// A claim compared with the record. [Claim] is what somebody wrote, taken apart: who, when, and
/// which words; [Asked] adds what an address says about it and makes a search of it; [Comparison]
/// holds one statement against the claim. Nothing here says whether a claim is true.
@NullMarked
package parley.web.check;

import org.jspecify.annotations.NullMarked;
