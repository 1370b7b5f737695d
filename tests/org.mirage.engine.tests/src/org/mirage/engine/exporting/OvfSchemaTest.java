// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.Firmware;
import org.mirage.engine.ImportDisks;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.machine.MachineChoice;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.TestLibrary;
import org.mirage.engine.presets.Preset;
import org.mirage.engine.presets.Presets;
import org.mirage.testing.Tools;

/**
 * Descriptions of all kinds of appliances: whether what one part of them names is in the others, what virt-v2v reads of them, and, where
 * somebody has it, what the DMTF's schema says.
 */
@Timeout(300)
class OvfSchemaTest {

    /** The folder with dsp8023_1.1.1.xsd and the schemas that it imports; it comes in no package. */
    private static final String SCHEMA = "MIRAGE_OVF_SCHEMA";
    private static final String NAME = "Web \"one\" & <two> ü";
    /** Prints what is wrong with a description, beside the files of its appliance. */
    private static final String LOOK = """
            import os, sys
            import xml.etree.ElementTree as tree
            ovf = '{http://schemas.dmtf.org/ovf/envelope/1}'
            rasd = '{http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_ResourceAllocationSettingData}'
            root = tree.parse(sys.argv[1]).getroot()
            folder = os.path.dirname(sys.argv[1])
            files = {file.get(ovf + 'id'): file for file in root.iter(ovf + 'File')}
            for file in files.values():
                if os.path.getsize(os.path.join(folder, file.get(ovf + 'href'))) != int(file.get(ovf + 'size')):
                    print('size of', file.get(ovf + 'href'))
            disks = {disk.get(ovf + 'diskId'): disk for disk in root.iter(ovf + 'Disk')}
            if sorted(disk.get(ovf + 'fileRef') for disk in disks.values()) != sorted(files):
                print('disks and files')
            items = [{child.tag.removeprefix(rasd): child.text for child in item} for item in root.iter(ovf + 'Item')]
            for item in items:
                if list(item) != sorted(item):
                    print('order', list(item))
                if not {'ElementName', 'InstanceID', 'ResourceType'} <= item.keys():
                    print('lacking', item)
            numbers = {item['InstanceID']: item for item in items}
            if len(numbers) != len(items):
                print('numbers')
            drives = [item for item in items if item['ResourceType'] == '17']
            if sorted(item['HostResource'].removeprefix('ovf:/disk/') for item in drives) != sorted(disks):
                print('drives and disks')
            if len({(item['Parent'], item['AddressOnParent']) for item in drives}) != len(drives):
                print('places')
            for item in drives:
                if numbers[item['Parent']]['ResourceType'] not in ('5', '6', '20'):
                    print('controller of', item)
            networks = {network.get(ovf + 'name') for network in root.iter(ovf + 'Network')}
            if not {item['Connection'] for item in items if item['ResourceType'] == '10'} <= networks:
                print('networks')
            print(len(disks), 'disks')
            """;

    @TempDir
    static Path shared;
    @AutoClose
    private static TestLibrary library;

    @TempDir
    Path out;

    @BeforeAll
    static void make() throws IOException {
        Path disk = MadeDisk.small(shared, "one.raw");
        Path second = MadeDisk.by(shared, "second.raw", "echo data > \"$out\"; truncate -s 8M \"$out\"");
        library = new TestLibrary(shared.resolve("library"));
        library.add(disk, "machine-1");
        new ImportDisks(library.library()).files(List.of(disk, second)).oneMachine(true).image("machine-2").call(Monitor.NONE);
    }

    static Stream<Arguments> kinds() {
        return Stream.of("plain", "esxi", "virtualbox").flatMap(preset -> Stream.of(1, 2)
                .flatMap(disks -> Stream.of(Firmware.values()).map(firmware -> Arguments.of(preset, disks, firmware))));
    }

    private Path appliance(String preset, int disks, Firmware firmware) throws IOException {
        Preset wanted = Presets.named(preset).orElse(null);
        Path file = new ExportDisk(library.library(), new VersionName("machine-" + disks, 0)).target(out.resolve("web.ova")).preset(wanted)
                .machine(new MachineChoice(NAME, 3, 1536, firmware)).call(Monitor.NONE).file();
        Tools.run("tar", "-C", out.toString(), "-xf", file.toString());
        return file;
    }

    private Path description() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.filter(file -> file.toString().endsWith(".ovf")).findFirst().orElseThrow();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatItNamesIsThere(String preset, int disks, Firmware firmware) throws IOException {
        appliance(preset, disks, firmware);
        Path description = description();
        Tools.run("xmllint", "--nonet", "--noout", description.toString());
        assertEquals(disks + " disks\n", Tools.run("python3", "-c", LOOK, description.toString()));
        // the look sees it when something is not
        String text = Files.readString(description);
        Files.writeString(description, text.replace("ovf:/disk/vmdisk1", "ovf:/disk/vmdisk9"));
        assertEquals("drives and disks\n" + disks + " disks\n", Tools.run("python3", "-c", LOOK, description.toString()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void virtV2vReadsIt(String preset, int disks, Firmware firmware) throws IOException {
        Path file = appliance(preset, disks, firmware);
        String source = Tools.bash("LIBGUESTFS_BACKEND=direct virt-v2v -i ova '" + file + "' --print-source 2>&1").toLowerCase(Locale.ROOT);
        for (String part : List.of("source name: web", "memory: 1610612736", "nr vcpus: 3", "e1000")) {
            assertTrue(source.contains(part), part + " in " + source);
        }
        assertEquals(disks, source.lines().filter(line -> line.matches(".*\\[(scsi|sata|ide)\\].*")).count(), source);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @EnabledIfEnvironmentVariable(named = SCHEMA, matches = ".+", disabledReason = "the DMTF's schema comes in no package")
    void theSchemaTakesIt(String preset, int disks, Firmware firmware) throws IOException {
        appliance(preset, disks, firmware);
        Path description = description();
        String[] command = {"xmllint", "--nonet", "--noout", "--schema", Path.of(System.getenv(SCHEMA)).resolve("dsp8023_1.1.1.xsd").toString(),
            description.toString()};
        Tools.run(command);
        String text = Files.readString(description);
        Files.writeString(description, text.replaceFirst("(?s)(<DiskSection>\\s*)<Info>.*?</Info>", "$1"));
        assertNotEquals(0, Tools.attempt(command).code());
    }
}
