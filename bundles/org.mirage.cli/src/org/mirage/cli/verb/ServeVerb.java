// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.nio.file.Path;

import org.mirage.cli.ExitCode;
import org.mirage.cli.Verb;
import org.mirage.cli.terminal.Progress;
import org.mirage.cli.terminal.Style;
import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.ServeDisk;
import org.mirage.engine.ServedDisk;
import org.mirage.engine.VersionName;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"On a Unix socket that only this user can open. The address of each disk is printed, one a line; programs "
        + "such as qemu-img, nbdcopy and QEMU take it."},
        footer = {"  mirage serve web-server", "  mirage serve web-server@3 --socket /run/user/1000/web.sock",
                "  qemu-img info --image-opts \"driver=raw,file.driver=nbd,file.path=/run/user/1000/web.sock\""})
public final class ServeVerb extends Verb {

    @Parameters(paramLabel = "IMAGE[@N]", description = "The version.")
    private String argument;

    @Option(names = "--disk", paramLabel = "N", description = "Only this disk, from 0 on; otherwise all.")
    private Integer disk;

    @Option(names = "--socket", paramLabel = "PATH", description = "Where to make the socket; otherwise in a folder of its own.")
    private Path socket;

    @Override
    protected int run() throws Exception {
        VersionName name = version(argument);
        try (Library library = library(); ServedDisk served = serve(library, name)) {
            if (disk != null) {
                terminal().println(served.uri(disk));
            } else {
                int disks = library.record(library.version(name)).disks().size();
                for (int i = 0; i < disks; i++) {
                    terminal().println(served.uri(i));
                }
            }
            terminal().flush();
            if (!quiet()) {
                terminal().printErrorLine(Style.FAINT, "serving until Ctrl-C");
            }
            cancellation().await();
        }
        return ExitCode.INTERRUPTED;
    }

    private ServedDisk serve(Library library, VersionName name) throws MirageException {
        try (Progress monitor = progress()) {
            return new ServeDisk(library, name).disk(disk == null ? ServeDisk.ALL : disk).socket(socket).call(monitor);
        }
    }
}
