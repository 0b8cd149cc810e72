/// The `parley` command. [Cli] takes the arguments apart and hands them to one small class a
/// subcommand; [Terminal] is where they write and from where they count paths. The only place where
/// reader, engine and server are wired together.
@NullMarked
package parley.cli;

import org.jspecify.annotations.NullMarked;
