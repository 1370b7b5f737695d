// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.mirage.cli.ExitCode;
import org.mirage.cli.Verb;
import org.mirage.cli.terminal.Progress;
import org.mirage.cli.terminal.Style;
import org.mirage.engine.ComposeChanges;
import org.mirage.engine.Library;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.MirageException;
import org.mirage.engine.Names;
import org.mirage.engine.OpenVersion;
import org.mirage.engine.ReadFile;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionPath;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(description = {"Opens a file of a version in an editor, $VISUAL or $EDITOR. When it was saved, that makes the next version of "
        + "the image; when nothing was changed, nothing is made. Where no version can be made, what was written stays in a file, which is "
        + "named."},
        footer = {"  mirage edit web /etc/ssh/sshd_config",
                "  EDITOR='code --wait' mirage edit web@3 /etc/hosts -m 'Name of the database'"})
public final class EditVerb extends Verb {

    @Parameters(index = "0", paramLabel = "IMAGE[@N]", description = "Where.")
    private String image;

    @Parameters(index = "1", paramLabel = "PATH", description = "A file; links are followed.")
    private String path;

    @Mixin
    private ShortUpdate update;

    @Override
    protected int run() throws Exception {
        int[] code = {ExitCode.DONE};
        try (Library library = library()) {
            withPath(version(image) + ":" + path, found -> code[0] = edit(library, found));
        }
        return code[0];
    }

    private int edit(Library library, VersionPath found) throws IOException, InterruptedException {
        VersionName version = found.version();
        VersionFiles files = new OpenVersion(library, version).call(silent());
        MachineEntry file = files.resolve(found.path());
        files.checkReadable(file);
        // editors tell from its name what a file is
        Path folder = Files.createTempDirectory("mirage-edit");
        Path copy = folder.resolve(Names.show(file.name()).replaceAll("[^0-9A-Za-z._-]", "_"));
        boolean written = false;
        try {
            try (OutputStream out = Files.newOutputStream(copy)) {
                new ReadFile(library, new VersionPath(version, file.path())).call(out, silent());
            }
            byte[] before = Files.readAllBytes(copy);
            open(copy);
            if (Arrays.equals(before, Files.readAllBytes(copy))) {
                terminal().println("Nothing was changed.");
                return ExitCode.DONE;
            }
            written = true;
            int code;
            try (Progress monitor = progress()) {
                code = update.call(library, version, new ComposeChanges(files).replace(file, copy).changes(), "edit " + file,
                        terminal(), monitor, quiet());
            }
            written = code != ExitCode.DONE;
            return code;
        } finally {
            if (written) {
                // somebody's work, which is in no version
                terminal().printErrorLine(Style.WARNING, "What was written is in " + copy);
            } else {
                remove(folder);
            }
        }
    }

    /** Editors leave copies beside what they edit. */
    private static void remove(Path folder) throws IOException {
        List<Path> left;
        try (Stream<Path> files = Files.walk(folder)) {
            left = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : left) {
            Files.deleteIfExists(file);
        }
    }

    private void open(Path file) throws IOException, InterruptedException {
        String visual = environment().getOrDefault("VISUAL", "");
        String editor = visual.isEmpty() ? environment().getOrDefault("EDITOR", "") : visual;
        if (editor.isEmpty()) {
            throw new MirageException("no editor is set; say which, as in EDITOR=nano mirage edit " + image + " " + path);
        }
        // as other programs do it: an editor may be given with options
        int code = new ProcessBuilder(List.of("sh", "-c", editor + " \"$1\"", "sh", file.toString())).inheritIO().start().waitFor();
        if (code != 0) {
            throw new MirageException("the editor " + editor + " ended with exit code " + code + "; nothing was changed");
        }
    }
}
