// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.packages.content.DamagedFileException;
import org.mirage.engine.packages.content.FileBytes;
import org.mirage.engine.packages.programs.ElfProgram;
import org.mirage.engine.packages.programs.GoBuildInfo;
import org.mirage.engine.packages.programs.RustDependencies;

/** Reads what a program was built from, where that is noted in it: modules of Go, crates of Rust. */
final class ProgramReader {

    /** What comes with Go itself, as its list of vulnerabilities calls it. */
    private static final String STANDARD_LIBRARY = "stdlib";
    private static final Pattern GO_VERSION = Pattern.compile("go(\\d+\\.\\d+)(\\.\\d+)?(?:(beta|rc)(\\d+))?(?:[ -].*)?", Pattern.DOTALL);

    private ProgramReader() {
    }

    static void read(VersionFiles files, MachineEntry file, PackageCollector packages) throws IOException {
        files.checkReadable(file);
        ElfProgram program = program(new FileBytes(file.entry().size(), (offset, target) -> files.read(file, offset, target)));
        if (program == null) {
            return;
        }
        try {
            addModules(GoBuildInfo.of(program), packages);
            addCrates(RustDependencies.of(program), packages);
        } catch (DamagedFileException e) {
            packages.leaveOut(e.getMessage());
        }
    }

    /** Null for what is no program; one whose tables are damaged cannot run, nor can be said to be of any language. */
    private static ElfProgram program(FileBytes bytes) throws IOException {
        try {
            return ElfProgram.of(bytes);
        } catch (DamagedFileException e) {
            return null;
        }
    }

    private static void addModules(GoBuildInfo info, PackageCollector packages) {
        if (info != null) {
            info.modules().forEach(module -> packages.add(PackageKind.GO, module.path(), module.version()));
            packages.add(PackageKind.GO, STANDARD_LIBRARY, semantic(info.version()));
        }
    }

    private static void addCrates(List<RustDependencies.Crate> crates, PackageCollector packages) {
        if (crates != null) {
            crates.forEach(crate -> packages.add(PackageKind.RUST, crate.name(), crate.version()));
        }
    }

    /** The version of Go as versions of modules are written, so that both have one order. */
    private static String semantic(String version) {
        Matcher parts = GO_VERSION.matcher(version);
        if (!parts.matches()) {
            return version;
        }
        String number = parts.group(1) + (parts.group(2) == null ? "" : parts.group(2));
        if (parts.group(3) == null) {
            return number;
        }
        return (parts.group(2) == null ? number + ".0" : number) + "-" + parts.group(3) + "." + parts.group(4);
    }
}
