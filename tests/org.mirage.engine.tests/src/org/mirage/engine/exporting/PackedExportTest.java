// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.engine.CancelledException;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.exporting.packing.Compression;
import org.mirage.engine.made.Cancelling;
import org.mirage.engine.made.TestLibrary;
import org.mirage.engine.made.WebLibrary;
import org.mirage.engine.output.Output;
import org.mirage.engine.output.OutputFormats;
import org.mirage.engine.presets.Presets;
import org.mirage.testing.Tools;

/** Packed exports, unpacked by xz, zstd and gzip. */
@Timeout(300)
class PackedExportTest {

    @TempDir
    static Path shared;
    @AutoClose
    private static WebLibrary library;

    @TempDir
    Path out;

    @BeforeAll
    static void make() throws IOException {
        library = new WebLibrary(shared);
    }

    private ExportDisk export(String file) {
        return library.export(out.resolve(file));
    }

    @ParameterizedTest
    @CsvSource({"web.raw.xz,xz,raw", "web.raw.zst,zstd,raw", "web.raw.gz,gzip,raw", "web.qcow2.zst,zstd,qcow2", "web.vhd.gz,gzip,vpc",
            "web.vmdk.xz,xz,vmdk"})
    void unpackedItIsTheDisk(String file, String tool, String format) throws IOException {
        Path made = export(file).call(Monitor.NONE).file();

        assertEquals(out.resolve(file), made);
        Tools.bash("cd '" + out + "'; " + tool + " -t " + file + "; " + tool + " -d -c < " + file + " > plain; "
                + "qemu-img compare -f raw -F " + format + " '" + library.expected() + "' plain; rm plain");
        assertEquals(file + "\n", Tools.run("ls", "-A", out.toString()));
        assertTrue(Files.size(made) < 8 << 20, Files.size(made) + " bytes");
    }

    @Test
    void aFixedVhdKeepsItsFooter() throws IOException {
        export("web.vhd").compression(Compression.ZSTD)
                .output(Output.of(OutputFormats.named("vhd").orElseThrow(), Map.of("subformat", "fixed"))).call(Monitor.NONE);

        Tools.bash("cd '" + out + "'; zstd -q -d web.vhd.zst; qemu-img compare -f raw -F vpc '" + library.expected() + "' web.vhd");
        assertEquals(Files.size(library.expected()) + 512, Files.size(out.resolve("web.vhd")));
    }

    @Test
    void whatCannotBePackedIsRefused() throws IOException {
        assertTrue(refusal(export("web.ova").compression(Compression.XZ)).contains("already"));
        assertTrue(refusal(export("web.vmdk.xz").output(Output.of(OutputFormats.named("vmdk").orElseThrow(),
                Map.of("subformat", "monolithicFlat")))).contains("several files"));
        assertTrue(refusal(export("web.qcow2.xz").preset(Presets.named("kvm").orElseThrow())).contains("KVM"));
        assertThrows(CancelledException.class, () -> export("web.raw.xz").call(new Cancelling(0)));
        assertEquals(List.of(), TestLibrary.files(out));
    }

    private static String refusal(ExportDisk verb) {
        return assertThrows(MirageException.class, () -> verb.call(Monitor.NONE)).getMessage();
    }
}
