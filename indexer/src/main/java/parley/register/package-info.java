/// The registers of an archive as files: who speaks (`speakers.yaml`), about what (`topics.yaml`),
/// at which talks (`rounds.yaml`), who published it and what of it may be shown
/// (`publishers.yaml`), and what was corrected (`corrections.yaml`). Start with
/// [parley.register.RegisterFiles]; [parley.register.TopicQueries] tells which topics words have.
/// The files are only read here, but for [parley.register.CorrectionFile].
@NullMarked
package parley.register;

import org.jspecify.annotations.NullMarked;
