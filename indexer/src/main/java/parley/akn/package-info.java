/// Official documents in Akoma Ntoso, the XML vocabulary of parliaments and of the United Nations.
/// Start with [parley.akn.AknDocument]. The XML is read as a stream, without document types,
/// entities of its own or anything outside of the file.
@NullMarked
package parley.akn;

import org.jspecify.annotations.NullMarked;
