// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.ExportReport;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.made.TestLibrary;
import org.mirage.engine.made.WebLibrary;
import org.mirage.engine.output.Output;
import org.mirage.engine.output.OutputFormat;
import org.mirage.engine.output.OutputFormats;
import org.mirage.testing.Tools;

/** Every format with every setting of it, read by QEMU. */
@Timeout(300)
class OutputFormatsTest {

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

    private ExportReport export(String format, String settings) throws IOException {
        OutputFormat wanted = OutputFormats.named(format).orElseThrow();
        return library.export(out.resolve("web." + wanted.ending()))
                .output(Output.of(wanted, settings(settings))).call(Monitor.NONE);
    }

    private static Map<String, String> settings(String text) {
        Map<String, String> settings = new LinkedHashMap<>();
        Arrays.stream(text.split(" ")).filter(one -> !one.isEmpty()).map(one -> one.split("=")).forEach(p -> settings.put(p[0], p[1]));
        return settings;
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            raw, '', '"format": "raw"'
            qcow2, '', '"compat": "1.1"'
            qcow2, compat=0.10, '"compat": "0.10"'
            qcow2, cluster_size=16K, '"cluster-size": 16384'
            qcow2, cluster_size=2M, '"cluster-size": 2097152'
            qcow2, cluster_size=512, '"cluster-size": 512'
            qcow2, cluster_size=8K compat=0.10, '"cluster-size": 8192'
            qcow2, extended_l2=on, '"extended-l2": true'
            qcow2, compression=zlib, '"compression-type": "zlib"'
            qcow2, compression=zlib compat=0.10, '"compat": "0.10"'
            qcow2, compression=zstd, '"compression-type": "zstd"'
            qcow2, compression=zstd cluster_size=256K, '"cluster-size": 262144'
            vmdk, '', '"create-type": "monolithicSparse"'
            vmdk, subformat=monolithicFlat, '"create-type": "monolithicFlat"'
            vmdk, subformat=twoGbMaxExtentSparse, '"create-type": "twoGbMaxExtentSparse"'
            vmdk, subformat=twoGbMaxExtentFlat, '"create-type": "twoGbMaxExtentFlat"'
            vmdk, subformat=streamOptimized, '"create-type": "streamOptimized"'
            vdi, '', '"format": "vdi"'
            vdi, static=on, '"format": "vdi"'
            vhdx, '', '"format": "vhdx"'
            vhdx, subformat=fixed block_size=8M, '"cluster-size": 8388608'
            vhd, '', '"format": "vpc"'
            vhd, subformat=fixed, '"format": "vpc"'
            qed, cluster_size=16K, '"cluster-size": 16384'
            parallels, cluster_size=64K, '"format": "parallels"'
            qcow, '', '"format": "qcow"'
            """)
    void holdsTheDisk(String format, String settings, String info) throws IOException {
        ExportReport report = export(format, settings);
        String tool = report.format().toolName();
        library.compare(tool, report.file());
        String told = Tools.run("qemu-img", "info", "-f", tool, "--output=json", report.file().toString());
        assertTrue(told.contains(info), told);
        assertTrue(told.contains("\"virtual-size\": " + Files.size(library.expected())), told);
        if (Set.of("qcow2", "vdi", "qed", "parallels", "vhdx").contains(tool)) {
            Tools.run("qemu-img", "check", "-f", tool, report.file().toString());
        }
        try (Stream<Path> made = Files.list(out)) {
            assertEquals(new HashSet<>(report.files()), new HashSet<>(made.toList()));
        }
    }

    @ParameterizedTest
    @CsvSource({"qcow2, compression=zstd compat=1.1", "qcow2, extended_l2=on", "vmdk, subformat=streamOptimized", "vmdk, subformat=monolithicFlat",
            "vmdk, subformat=twoGbMaxExtentSparse", "vdi, static=on", "vhd, subformat=fixed", "vhdx, subformat=fixed", "qed, ''", "parallels, ''"})
    void mirageReadsItAgain(String format, String settings) throws IOException {
        Path made = export(format, settings).file();
        try (TestLibrary again = new TestLibrary(out.resolve("library"))) {
            again.add(made, "again");
            Tools.run("cmp", library.expected().toString(), again.raw("again", out.resolve("again.raw")).toString());
        }
    }

    @Test
    void vmdkTellsItsController() throws IOException {
        Path file = export("vmdk", "adapter_type=lsilogic hwversion=13").file();
        String text = Tools.run("strings", file.toString());
        assertTrue(text.contains("ddb.adapterType = \"lsilogic\"") && text.contains("ddb.virtualHWVersion = \"13\""));
    }

    @Test
    void compressedFilesAreSmaller() throws IOException {
        long plain = export("qcow2", "").fileBytes();
        Files.delete(out.resolve("web.qcow2"));
        long zstd = export("qcow2", "compression=zstd").fileBytes();
        assertTrue(zstd < plain * 9 / 10, zstd + " of " + plain);
    }

    @Test
    void azureTakesWholeMebibytes() throws IOException {
        Path odd = shared.resolve("odd.raw");
        Tools.bash("cp --sparse=always '" + shared.resolve("web.raw") + "' '" + odd + "'; truncate -s +512 '" + odd + "'");
        library.add(odd, "odd");
        Path vhd = new ExportDisk(library.library(), new VersionName("odd", 0)).target(out.resolve("odd.vhd"))
                .output(Output.of(OutputFormats.named("vhd").orElseThrow(), settings("subformat=fixed round=1M"))).call(Monitor.NONE).file();
        assertEquals((49 << 20) + 512, Files.size(vhd));
        assertTrue(Tools.run("qemu-img", "info", "-f", "vpc", "--output=json", vhd.toString()).contains("\"virtual-size\": " + (49 << 20)));
        library.compare("vpc", vhd);
    }

    @Test
    void settingsThatAreNoneAreRefused() {
        assertTrue(refusal("qcow2", "size=3").contains("compat"));
        assertTrue(refusal("qcow2", "compat=7").contains("0.10"));
        assertTrue(refusal("qcow2", "compat=0.10 compression=zstd").contains("zlib"));
        assertTrue(refusal("qcow2", "extended_l2=on cluster_size=4K").contains("16K"));
        assertTrue(refusal("raw", "subformat=fixed").contains("none"));
        assertFalse(OutputFormats.named("dmg").isPresent());
    }

    private String refusal(String format, String settings) {
        return assertThrows(MirageException.class, () -> export(format, settings)).getMessage();
    }

    @Test
    void whatTheHelpCallsInitialIs() {
        assertEquals(List.of("none", "1.1", "64K", "off"), OutputFormats.named("qcow2").orElseThrow().settings().stream()
                .map(setting -> setting.initial()).toList());
    }
}
