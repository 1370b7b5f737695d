// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.mirage.cli.UsageException;
import org.mirage.cli.Verb;
import org.mirage.cli.terminal.Progress;
import org.mirage.engine.ComposeChanges;
import org.mirage.engine.Library;
import org.mirage.engine.OpenVersion;
import org.mirage.engine.VersionName;
import org.mirage.engine.changes.Metadata;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"Puts a file, or a folder with all below it, into a version; that makes the next version of the image. Into a "
        + "directory that is there it goes under its own name. A file that is there keeps mode and owner; a new one has the mode of the "
        + "one on disk, and root owns it."},
        footer = {"  mirage put web motd /etc/motd", "  mirage put web site /var/www --owner 33:33 -m 'New site'",
                "  mirage put web key.pem /etc/ssl/private/ --mode 0640"})
public final class PutVerb extends Verb {

    private static final long GREATEST_NUMBER = (1L << 32) - 1;

    @Parameters(index = "0", paramLabel = "IMAGE[@N]", description = "Where to.")
    private String image;

    @Parameters(index = "1", paramLabel = "LOCAL", description = "A file or folder on this machine.")
    private Path local;

    @Parameters(index = "2", paramLabel = "PATH", description = "The path in the version; links on the way are followed.")
    private String path;

    @Option(names = "--mode", paramLabel = "OCTAL", description = "Permissions, such as 0644.")
    private String mode;

    @Option(names = "--owner", paramLabel = "UID:GID", description = "Numbers of owner and group.")
    private String owner;

    @Mixin
    private ShortUpdate update;

    @Override
    protected int run() throws Exception {
        VersionName version = version(image);
        Metadata metadata = metadata();
        try (Library library = library(); Progress monitor = progress()) {
            ComposeChanges changes = new ComposeChanges(new OpenVersion(library, version).call(monitor))
                    .put(local, path.getBytes(StandardCharsets.UTF_8), metadata);
            return update.call(library, version, changes.changes(), "put " + path, terminal(), monitor, quiet());
        }
    }

    private Metadata metadata() throws UsageException {
        if (mode != null && !mode.matches("[0-7]{3,4}")) {
            throw new UsageException("\"" + mode + "\" is no mode of octal digits, such as 0644");
        }
        if (owner != null && (!owner.matches("[0-9]{1,10}:[0-9]{1,10}")
                || Stream.of(owner.split(":")).anyMatch(number -> Long.parseLong(number) > GREATEST_NUMBER))) {
            throw new UsageException("\"" + owner + "\" is no pair of numbers, such as 33:33");
        }
        return new Metadata(mode == null ? null : Integer.valueOf(mode, 8), owner == null ? null : Long.valueOf(owner.split(":")[0]),
                owner == null ? null : Long.valueOf(owner.split(":")[1]), null, null, null, List.of());
    }
}
