// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.mirage.cli.ExitCode;
import org.mirage.cli.UsageException;
import org.mirage.cli.Verb;
import org.mirage.cli.terminal.Progress;
import org.mirage.cli.terminal.Style;
import org.mirage.disk.DiskFormat;
import org.mirage.disk.FormatDisagreement;
import org.mirage.engine.ImportDisks;
import org.mirage.engine.ImportReport;
import org.mirage.engine.Library;
import org.mirage.engine.MirageException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"Reads raw disks and ISO images, qcow2, VMDK, VDI, VHD, VHDX, QED and "
        + "Parallels disks, appliances (OVA, OVF), and any of them packed with gzip, xz, zstd or bzip2. Each file becomes "
        + "a version of the image that has its name, the first or the next one; a folder stands for the disk images in it. Of several "
        + "files those that were imported before and have not changed since are left out, so a broken-off import is resumed by the same command.",
        "An appliance becomes one version with all its disks, when they are what its checksums say; what else its description says of the "
        + "machine is kept with it. Files that an image needs besides (backing file, data file, extents, parent) are read where they "
        + "lie right beside the image, and nowhere else unless --allow says so.",
        "What Mirage does not read itself (NTFS, LUKS, BitLocker, software RAID, thin volumes, squashfs …) is read by libguestfs, which is "
        + "started once an import when there is such a volume; you are asked for pass phrases then.",
        "The version appears when all of it is stored and was checked against the disk; until then the library is as before."},
        footer = {"  mirage import web-server.qcow2 --message \"as delivered\"", "  mirage import /srv/images",
                "  mirage import --disks --name db system.vmdk data.vmdk",
            "  mirage import appliance.ova server.raw.xz", "  mirage import overlay.qcow2 --allow /srv/base-images",
            "  mirage import laptop.vhdx --pass-phrase-file ~/laptop.key"})
public final class ImportVerb extends Verb {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Disk images, or folders that hold some.")
    private List<Path> files;

    @Option(names = "--name", paramLabel = "IMAGE", description = "The image to make a version of; otherwise named after the file.")
    private String image;

    @Option(names = {"-m", "--message"}, paramLabel = "TEXT", description = "Why, in your words.")
    private String message = "";

    @Option(names = "--author", paramLabel = "NAME", description = "Who; otherwise the user who runs this.")
    private String author;

    @Option(names = "--disks", description = "The files are the disks of one machine, in their order.")
    private boolean disks;

    @Option(names = "--format", paramLabel = "FORMAT",
            description = "raw, qcow2, vmdk, vdi, vhd, vhdx, qed or parallels, whatever a file's ending says.")
    private String format;

    @Option(names = "--allow", paramLabel = "FOLDER", description = "Let images use files of this folder and those below, such as "
            + "the backing file of an overlay; without it only files of the image's own folder are. Can be given several times.")
    private List<Path> allowed;

    @Option(names = "--keep-free-space", description = "Keep even what the file systems call free.")
    private boolean keepFreeSpace;

    @Option(names = "--no-guestfs", description = "Do not start libguestfs for volumes that Mirage does not read itself, such as NTFS, "
            + "LUKS and RAID; they are kept and exported all the same, without files to be seen.")
    private boolean withoutGuestfs;

    @Option(names = "--pass-phrase-file", paramLabel = "FILE", description = "A file whose first line unlocks encrypted volumes; "
            + "without it you are asked for each. A pass phrase is never stored.")
    private Path passPhraseFile;

    @Option(names = "--json", description = "Write the results as JSON.")
    private boolean json;

    @Override
    protected int run() throws Exception {
        DiskFormat forced = Formats.parse(format);
        if (image != null && files.size() > 1 && !disks) {
            throw new UsageException("one name cannot be given to several images; add --disks when the files are the disks of one machine");
        }
        List<ImportReport> reports;
        try (Library library = library()) {
            try {
                reports = importAs(library, forced);
            } catch (IOException trouble) {
                FormatDisagreement disagreement = FormatQuestion.disagreement(trouble);
                if (disagreement == null || forced != null) {
                    throw trouble;
                }
                DiskFormat chosen = terminal().canAsk() ? FormatQuestion.ask(terminal(), disagreement) : null;
                if (chosen == null) {
                    throw new MirageException(disagreement.getMessage() + "; say which with --format "
                            + Formats.name(disagreement.header()) + " or --format " + Formats.name(disagreement.ending()), trouble);
                }
                reports = importAs(library, chosen);
            }
        }
        if (json) {
            ImportJson.write(terminal().output(), reports);
        }
        boolean failed = false;
        for (ImportReport report : reports) {
            failed |= report.failure() != null;
            tell(report);
        }
        return failed ? ExitCode.TROUBLE : ExitCode.DONE;
    }

    private List<ImportReport> importAs(Library library, DiskFormat as) throws MirageException {
        try (Progress monitor = progress()) {
            return new ImportDisks(library).files(files).image(image).message(message).author(author).oneMachine(disks)
                    .format(as).allow(allowed).keepFreeSpace(keepFreeSpace).guestfs(!withoutGuestfs)
                    .passPhrases(PassPhraseQuestion.of(passPhraseFile, terminal())).call(monitor);
        }
    }

    private void tell(ImportReport report) throws IOException {
        if (report.failure() != null) {
            terminal().printErrorLine(Style.BAD, "mirage: " + report.failure());
            return;
        }
        if (!json && !quiet()) {
            terminal().println(ImportLine.of(terminal(), report));
        }
        for (String warning : report.warnings()) {
            terminal().printErrorLine(Style.WARNING, "mirage: " + report.version().label() + ": " + warning);
        }
    }
}
