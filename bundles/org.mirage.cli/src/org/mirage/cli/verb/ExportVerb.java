// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mirage.cli.ExitCode;
import org.mirage.cli.UsageException;
import org.mirage.cli.Verb;
import org.mirage.cli.terminal.Progress;
import org.mirage.engine.ExportAgain;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.ExportForm;
import org.mirage.engine.ExportInstances;
import org.mirage.engine.ExportReport;
import org.mirage.engine.Firmware;
import org.mirage.engine.InstancesReport;
import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.VersionName;
import org.mirage.engine.customising.Customising;
import org.mirage.engine.customising.InstanceTable;
import org.mirage.engine.exporting.packing.Compression;
import org.mirage.engine.machine.MachineChoice;
import org.mirage.engine.moving.BootCheck;
import org.mirage.engine.moving.CheckedInstance;
import org.mirage.engine.output.Output;
import org.mirage.engine.output.OutputFormat;
import org.mirage.engine.output.OutputFormats;
import org.mirage.engine.output.SizeWords;
import org.mirage.engine.presets.Preset;
import org.mirage.engine.presets.Presets;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"The disks are the ones that were imported: equal in every used block, zero where their file systems have free "
        + "space. Of a machine with several disks all are written: FILE, then FILE-2 before the ending, and so on. Files appear when "
        + "all are complete.",
        "",
        "With --for, a hypervisor's name chooses format and settings, and what the machine needs is written beside the disks:",
        "  kvm          qcow2 disks and the machine's definition for libvirt (.xml)",
        "  esxi         an appliance in one file (.ova) with compressed VMDK disks",
        "  workstation  growing VMDK disks and the machine's configuration (.vmx)",
        "  virtualbox   an appliance in one file (.ova), disks on SATA",
        "  hyperv       growing VHDX disks for generation 1 or 2",
        "  azure        fixed VHD disks, filled up to whole MiB",
        "  xen          qcow2 disks and the machine's configuration for xl (.cfg)",
        "  proxmox      qcow2 disks, and the commands that take them in",
        "",
        "With --with, change sets are applied on the way: the files in the library stay as they are, and no version is made. With "
                + "--instances, each row of a table becomes a machine. docs/customising.md tells more.",
        "",
        "With --seed, a disk is written beside from which the machine's cloud-init sets it up at its first start; with --for, the machine "
                + "is described with it. Its values are given as those of change sets are, by --set and the like or by columns of the table.",
        "",
        "Formats and what can be set of them with -o, as in qemu-img, the initial value first:",
        "  raw",
        "  qcow2      compression=none|zlib|zstd  compat=1.1|0.10  cluster_size=64K|512…2M",
        "             extended_l2=off|on",
        "  vmdk       subformat=monolithicSparse|monolithicFlat|twoGbMaxExtentSparse|",
        "             twoGbMaxExtentFlat|streamOptimized",
        "             adapter_type=ide|lsilogic|buslogic|legacyESX  hwversion=4|6…21",
        "  vdi        static=off|on",
        "  vhdx       subformat=dynamic|fixed  block_size=auto|1M…256M",
        "  vhd        subformat=dynamic|fixed  round=off|1M",
        "  qed        cluster_size=64K|4K…64M",
        "  parallels  cluster_size=1M|64K…4M",
        "  qcow",
        "  ova        controller=lsilogic|lsilogicsas|pvscsi|sata|ahci|ide  hwversion=auto|7…21",
        "             network_card=E1000|E1000e|VmxNet3  checksum=SHA256|SHA1"},
        footer = {"  mirage export web-server web-server.vmdk", "  mirage export web-server web.qcow2 --for kvm",
                "  mirage export web-server web.ova --memory 4096 --cpus 4", "  mirage export db@2 data.qcow2 --disk 1",
                "  mirage export web-server small.qcow2 -o compression=zstd",
                "  mirage export web-server web.raw.xz", "  mirage export web-server web.qcow2 --for kvm --check-boot",
                "  mirage export web-server web.qcow2 --disk-size 40G",
                "  mirage export web-server one.qcow2 --with network.changes --set address=10.0.0.7",
                "  mirage export web-server machines/ --instances web.csv --with network.changes --thin",
                "  mirage export web-server machines/ --instances web.csv --check-boot --check-boot-machines 5",
                "  mirage export web-server web-7.qcow2 --with cloud-ready --seed --set host-name=web-7 --set-from ssh-key=id_ed25519.pub",
                "  mirage export --find 'name:shop.war' machines/ --for kvm",
                "  mirage export --again 3 elsewhere.qcow2",
                "  mirage export web-server /dev/shm/disk --format raw"})
public final class ExportVerb extends Verb {

    @Parameters(index = "0", arity = "0..1", paramLabel = "IMAGE[@N]",
            description = "The version; with --find, the folder to make files in.")
    private String argument;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", description = "The disk image to make, or with --instances the folder.")
    private Path file;

    @Mixin
    private CustomisingOptions customising;

    @Mixin
    private FindOption find;

    @Option(names = {"-a", "--all-versions"}, description = "With --find, all versions in which a file is found, not the newest only.")
    private boolean allVersions;

    @Option(names = "--for", paramLabel = "HYPERVISOR", description = "Choose format and settings for it; one of those above. "
            + "A note says when the machine will not start there; \"mirage check\" tells more.")
    private String hypervisor;

    @Option(names = "--format", paramLabel = "FORMAT",
            description = "A format; otherwise as the ending of FILE or --for says.")
    private String format;

    @Option(names = "-o", paramLabel = "NAME=VALUE", split = ",", description = "Set something of the format.")
    private Map<String, String> settings = Map.of();

    @Option(names = "--compress", paramLabel = "KIND",
            description = "Pack the files: xz, zst or gz. FILE gets the ending, unless it has it already and so asks for it.")
    private String compress;

    @Option(names = "--disk-size", paramLabel = "SIZE", description = "Give the disk of the root file system this size, such as 20G. "
            + "The last partition or logical volume and the file system on it grow (ext4, XFS, Btrfs) or shrink (ext4) with it.")
    private String diskSize;

    @Option(names = "--disk", paramLabel = "N", description = "Only this disk of a machine with several, from 0 on.")
    private int disk = ExportDisk.ALL;

    @Option(names = "--name", paramLabel = "NAME", description = "How the machine is called where it is described; otherwise as the image.")
    private String machineName;

    @Option(names = "--cpus", paramLabel = "N", description = "Its processors; otherwise as it was imported with, or 2.")
    private int cpus;

    @Option(names = "--memory", paramLabel = "MIB", description = "Its memory in MiB; otherwise as it was imported with, or 2048.")
    private int memory;

    @Option(names = "--firmware", paramLabel = "KIND", description = "bios or uefi; otherwise as it was imported with or the disk tells.")
    private Firmware firmware;

    @Option(names = {"-f", "--force"}, description = "Replace FILE when it is there.")
    private boolean overwrite;

    @Mixin
    private final BootCheckOptions boot = new BootCheckOptions();

    @Option(names = "--json", description = "Write the result as JSON.")
    private boolean json;

    @Override
    protected int run() throws IOException {
        customising.check();
        if (boot.wanted() && customising.again() != 0) {
            throw new UsageException("--check-boot does not go with --again");
        }
        find.requireAlone(customising.again() != 0);
        if (customising.again() != 0) {
            return show(again());
        }
        if (find.isGiven()) {
            return found();
        }
        if (allVersions) {
            throw new UsageException("--all-versions goes with --find");
        }
        if (argument == null || file == null) {
            throw new UsageException("name the version and " + (customising.table() == null ? "the file" : "the folder") + " to make");
        }
        return customising.table() == null ? show(one()) : show(instances());
    }

    private ExportReport one() throws IOException {
        VersionName name = version(argument);
        ExportForm form = form();
        boot.check(file, overwrite);
        try (Library library = library(); Progress monitor = progress()) {
            Customising wanted = customising.customising(library);
            return new ExportDisk(library, name).disk(disk).target(file).form(form).customising(wanted).call(monitor);
        }
    }

    private int found() throws IOException {
        if (argument == null || file != null) {
            throw new UsageException("with --find, name the folder to make files in, and nothing else");
        }
        if (customising.table() != null || boot.wanted() || machineName != null) {
            throw new UsageException("--instances, --check-boot and --name do not go with --find");
        }
        ExportForm form = form();
        ExportFound export;
        try (Library library = library()) {
            export = new ExportFound(Path.of(argument), form, customising.customising(library), disk);
            List<VersionName> names = find.choose(library, allVersions, _ -> true, terminal(), quiet(), progress());
            try (Progress monitor = progress()) {
                export.call(library, names, allVersions, monitor);
            }
        }
        return export.print(new ExportOutput(terminal()), terminal(), json, quiet());
    }

    private InstancesReport instances() throws IOException {
        if (disk != ExportDisk.ALL || machineName != null) {
            throw new UsageException("--disk and --name are for one machine; with --instances the table names each");
        }
        VersionName name = version(argument);
        ExportForm form = form();
        InstanceTable table = InstanceTable.read(customising.table());
        boolean made = Files.notExists(file);
        if (made) {
            Files.createDirectory(file);
        }
        try (Library library = library(); Progress monitor = progress()) {
            Customising wanted = customising.customising(library);
            ExportInstances export = new ExportInstances(library, name, table).folder(file).form(form).customising(wanted)
                    .thin(customising.thin()).baseName(customising.baseName()).keepIdentity(customising.keepIdentity());
            boot.check(export.instances().stream().map(instance -> file.resolve(instance.file())).toList(), overwrite);
            return export.call(monitor);
        } finally {
            if (made) {
                removeIfEmpty(file);
            }
        }
    }

    private static void removeIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            // that is what it was made for
        }
    }

    private InstancesReport again() throws IOException {
        if (file != null) {
            throw new UsageException("--again knows the version; name the file or folder at most");
        }
        boolean formed = hypervisor != null || format != null || !settings.isEmpty() || compress != null || diskSize != null
                || disk != ExportDisk.ALL || machineName != null || cpus != 0 || memory != 0 || firmware != null;
        if (formed) {
            throw new UsageException("--again writes in the same form; leave --for, --format, -o, --compress, --disk-size, --disk and what "
                    + "describes the machine out");
        }
        Map<String, byte[]> values = customising.parameters().values();
        InstanceTable secrets = customising.table() == null ? null : InstanceTable.read(customising.table());
        try (Library library = library(); Progress monitor = progress()) {
            return new ExportAgain(library, customising.again()).target(argument == null ? null : Path.of(argument)).overwrite(overwrite)
                    .values(values).secrets(secrets).baseName(customising.baseName()).call(monitor);
        }
    }

    private ExportForm form() throws MirageException, UsageException {
        Compression compression = compress == null ? null : Compression.named(compress).orElseThrow(
                () -> new UsageException("nothing is packed as \"" + compress + "\"; --compress takes one of xz, zst, gz"));
        return new ExportForm(output(), preset(), compression, new MachineChoice(machineName, cpus, memory, firmware), overwrite,
                diskSize());
    }

    private long diskSize() throws UsageException {
        if (diskSize == null) {
            return 0;
        }
        return SizeWords.bytes(diskSize).orElseThrow(() -> new UsageException("\"" + diskSize
                + "\" is no size; --disk-size takes bytes, or a number with K, M, G or T, such as 20G"));
    }

    private int show(ExportReport report) throws IOException {
        if (!json && !quiet()) {
            new ExportOutput(terminal()).print(report);
        }
        BootCheck check = null;
        if (boot.wanted()) {
            terminal().flush();
            try (Progress monitor = progress()) {
                check = boot.run(report, preset(), overwrite, monitor);
            }
        }
        if (json) {
            new ExportOutput(terminal()).json(report, check);
        }
        boolean good = check == null || new BootCheckLines(terminal()).print(check, version(argument), quiet() || json);
        return good ? ExitCode.DONE : ExitCode.TROUBLE;
    }

    private int show(InstancesReport report) throws IOException {
        if (!json && !quiet()) {
            new ExportOutput(terminal()).print(report);
        }
        List<CheckedInstance> checked = List.of();
        if (boot.wanted() && !report.instances().isEmpty()) {
            terminal().flush();
            try (Progress monitor = progress()) {
                checked = boot.run(report, preset(), overwrite, monitor);
            }
        }
        if (json) {
            new ExportOutput(terminal()).json(report, checked);
        }
        boolean good = checked.isEmpty()
                || new BootCheckLines(terminal()).print(checked, report.instances().size(), version(argument), quiet() || json);
        return good ? ExitCode.DONE : ExitCode.TROUBLE;
    }

    private Preset preset() throws UsageException {
        return hypervisor == null ? null : Presets.named(hypervisor).orElseThrow(() -> new UsageException("there is nothing prepared for \""
                + hypervisor + "\"; --for takes one of " + Presets.names()));
    }

    private Output output() throws MirageException, UsageException {
        if (format == null && settings.isEmpty()) {
            return null;
        }
        if (format == null && hypervisor != null) {
            throw new UsageException("--for chooses the settings; with -o, name the --format, too");
        }
        boolean told = format == null && customising.table() == null && !find.isGiven();
        OutputFormat wanted = (told ? OutputFormats.byEnding(OutputFormats.unpacked(file))
                : OutputFormats.named(format == null ? "qcow2" : format)).orElseThrow(() -> new UsageException(format == null
                        ? "the name of " + file + " does not tell a format"
                        : "there is no format \"" + format + "\"; it is one of " + OutputFormats.names()));
        Preset preset = preset();
        Map<String, String> chosen = new LinkedHashMap<>(preset == null ? Map.of() : preset.settings(wanted));
        chosen.putAll(settings);
        return Output.of(wanted, chosen);
    }
}
