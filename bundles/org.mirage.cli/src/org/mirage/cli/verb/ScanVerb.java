// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.mirage.cli.ExitCode;
import org.mirage.cli.ExitCodes;
import org.mirage.cli.UsageException;
import org.mirage.cli.Verb;
import org.mirage.cli.terminal.Progress;
import org.mirage.engine.ChosenVersions;
import org.mirage.engine.IgnoredFindings;
import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionName;
import org.mirage.engine.WriteChanges;
import org.mirage.engine.changes.ChangeSet;
import org.mirage.engine.scanning.Finding;
import org.mirage.engine.scanning.FindingEdits;
import org.mirage.engine.scanning.FindingsVisitor;
import org.mirage.engine.scanning.Severity;
import org.mirage.engine.scanning.VersionFindings;
import org.mirage.engine.scanning.malware.ScanMalware;
import org.mirage.engine.scanning.secrets.ScanSecrets;
import org.mirage.engine.scanning.vulnerabilities.LoadVulnerabilities;
import org.mirage.engine.scanning.vulnerabilities.ScanVulnerabilities;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"\"scan secrets\" finds private keys, password hashes, tokens and passwords of clouds and registries, by what stands in "
        + "files and by their names, and what tells of the one machine that an image was made from: SSH host keys, histories, logs, mail, "
        + "leases, the machine's number. Every distinct content of the library is read once; nothing is started. Packed files are not "
        + "unpacked.",
        "",
        "\"scan malware\" has ClamAV look at every distinct content once, by its service (clamd) where that runs, otherwise by its program; what "
        + "it finds is kept until there are other signatures. Signatures are brought by freshclam; nothing is downloaded here.",
        "",
        "\"scan vulnerabilities\" asks of every installed package what the records say that OSV (osv.dev) publishes, in the order of versions that "
        + "its package system has. --records takes them in: the zip of an ecosystem such as Debian, or a folder of records. They stay in the "
        + "library until newer ones take their place; nothing is downloaded here.",
        "",
        "Without names the newest version of every image is looked at. Findings are critical, high, medium or low, and some vulnerabilities "
        + "unknown; each has a key. One that may stay is ignored with --ignore and a reason, in all images that have the same content at the same "
        + "path, or that package. \"scan ignored\" lists those, \"scan heed\" takes them back."},
        footer = {"  mirage scan secrets", "  mirage scan secrets web --safe-to-publish && mirage export web web.qcow2",
            "  mirage scan secrets web --save-changes clean.changes; mirage update web --changes clean.changes",
            "  mirage scan malware --json", "  mirage scan malware web --save-changes quarantine.changes",
            "  mirage scan vulnerabilities --records Debian.zip --records Alpine.zip", "  mirage scan vulnerabilities --least high --by-finding",
            "  mirage scan secrets web --ignore 6f1d0c9a77e2 --reason \"key of the tests, known to everybody\"", "  mirage scan ignored",
            "  mirage scan secrets --all-versions --json | jq '.[].findings[] | select(.severity == \"high\") | .path'"})
public final class ScanVerb extends Verb {

    @Parameters(index = "0", paramLabel = "secrets|malware|vulnerabilities|ignored|heed", description = "What to do.")
    private String action;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "IMAGE[@N]", description = "Versions; without a number the newest. For heed, keys of "
            + "findings.")
    private List<String> names = List.of();

    @Option(names = "--all-versions", description = "All versions of the images, not the newest only.")
    private boolean all;

    @Option(names = "--least", paramLabel = "SEVERITY", description = "Leave out findings that matter less: low, medium, high or critical.")
    private Severity least = Severity.UNKNOWN;

    @Option(names = "--safe-to-publish", description = "Say whether the image may be given to everybody: nothing found that is medium or worse.")
    private boolean publish;

    @Option(names = "--signatures", paramLabel = "DIR", description = "For malware: ClamAV signatures (.cvd, .cld, .ndb, .hdb …) in place of the "
            + "system's.")
    private Path signatures;

    @Option(names = "--socket", paramLabel = "SOCKET", description = "For malware: where ClamAV's service listens.")
    private Path socket;

    @Option(names = "--records", paramLabel = "DIR|ZIP", description = "For vulnerabilities: take in these records of OSV first; may be given several "
            + "times.")
    private List<Path> records = List.of();

    @Option(names = "--forget-records", description = "For vulnerabilities: forget the records that were taken in before.")
    private boolean forget;

    @Option(names = "--by-finding", description = "Put together what was found in all versions: a row for each finding, with the versions that have "
            + "it.")
    private boolean byFinding;

    @Option(names = "--save-changes", paramLabel = "FILE", description = "Write the change set that takes it out; of one version.")
    private Path changes;

    @Option(names = {"-f", "--force"}, description = "Replace FILE when it is there.")
    private boolean overwrite;

    @Option(names = "--ignore", paramLabel = "KEY", description = "Let the finding of this key stay from now on; may be given several times.")
    private List<String> ignore = List.of();

    @Option(names = "--reason", paramLabel = "TEXT", description = "With --ignore: why it may stay.")
    private String reason;

    @Option(names = "--json", description = "Write JSON, ignored findings among the others.")
    private boolean json;

    private final List<String> missing = new ArrayList<>();
    private boolean found;
    private boolean incomplete;

    @Override
    protected ExitCodes exitCodes() {
        return ExitCodes.answering("nothing was found, or nothing that --least or --safe-to-publish asks for", "something was found");
    }

    @Override
    protected int run() throws IOException {
        if (!ignore.isEmpty() && (reason == null || reason.isBlank())) {
            throw new UsageException("--ignore needs --reason TEXT: why may it stay?");
        }
        if (changes != null && (names.size() != 1 || all)) {
            throw new UsageException("--save-changes is for one version; name it");
        }
        boolean vulnerabilities = action.equals("vulnerabilities");
        if (!vulnerabilities && (forget || !records.isEmpty())) {
            throw new UsageException("--records and --forget-records are for \"scan vulnerabilities\"");
        }
        if (vulnerabilities && changes != null) {
            throw new UsageException("vulnerable packages are brought up to date by \"mirage upgrade\"; there is no change set to save");
        }
        switch (action) {
            case "secrets" -> scan((library, visitor, monitor) -> new ScanSecrets(library, chosen()).call(visitor, monitor));
            case "malware" -> scan((library, visitor, monitor) -> new ScanMalware(library, chosen()).signatures(signatures).socket(socket)
                    .call(visitor, monitor));
            case "vulnerabilities" -> scan(this::vulnerabilities);
            case "ignored" -> ignored();
            case "heed" -> heed();
            default -> throw new UsageException("\"" + action + "\" cannot be done; there are secrets, malware, vulnerabilities, ignored and heed");
        }
        if (incomplete) {
            throw new MirageException("not all packages could be read; those that could not were not looked at");
        }
        return found ? ExitCode.NO : ExitCode.DONE;
    }

    private void vulnerabilities(Library library, FindingsVisitor visitor, Monitor monitor) throws IOException {
        if (forget || !records.isEmpty()) {
            long count = new LoadVulnerabilities(library, records).forget(forget).call(monitor);
            monitor.note("records of vulnerabilities taken in: " + count);
        }
        ScanVulnerabilities scan = new ScanVulnerabilities(library, chosen());
        scan.call(visitor, monitor);
        incomplete = scan.incomplete();
    }

    private ChosenVersions chosen() throws UsageException {
        List<VersionName> versions = new ArrayList<>();
        for (String name : names) {
            versions.add(version(name));
        }
        return new ChosenVersions(versions, all);
    }

    /** One of the scans. */
    private interface Scan {
        void call(Library library, FindingsVisitor visitor, Monitor monitor) throws IOException;
    }

    private void scan(Scan scan) throws IOException {
        if (publish && !action.equals("secrets")) {
            throw new UsageException("--safe-to-publish is asked of \"scan secrets\"");
        }
        missing.addAll(ignore);
        least = publish && least.compareTo(Severity.MEDIUM) < 0 ? Severity.MEDIUM : least;
        try (Library library = library(); FindingOutput output = output()) {
            List<Finding> ignoredNow = new ArrayList<>();
            // lines of the progress and of results would be mixed on a screen
            List<VersionFindings> held = new ArrayList<>();
            try (Progress monitor = progress()) {
                scan.call(library, (version, files) -> {
                    ignoredNow.addAll(toIgnore(version));
                    save(version, files, monitor);
                    if (terminal().outputShown()) {
                        held.add(version);
                    } else {
                        show(version, output);
                    }
                }, monitor);
                if (!missing.isEmpty()) {
                    throw new NotFoundException("nothing was found that has the key " + missing.getFirst());
                }
                if (!ignoredNow.isEmpty()) {
                    new IgnoredFindings(library).ignore(ignoredNow, reason, monitor);
                }
            }
            for (VersionFindings version : held) {
                show(version, output);
            }
            output.finish();
        }
        if (publish && !quiet() && !json) {
            terminal().println(found ? "Not safe to publish." : "Safe to publish, as far as can be told from files.");
        }
    }

    private FindingOutput output() {
        return byFinding ? new FindingsOverAll(terminal(), json) : json ? new FindingJson(terminal()) : new FindingLines(terminal(), quiet());
    }

    private void show(VersionFindings version, FindingOutput output) throws IOException {
        List<Finding> open = version.open(least).stream().filter(finding -> !ignore.contains(finding.key())).toList();
        found |= !open.isEmpty();
        output.version(version, open);
    }

    private List<Finding> toIgnore(VersionFindings version) {
        List<Finding> meant = version.findings().stream().filter(finding -> missing.contains(finding.key())).toList();
        meant.forEach(finding -> missing.remove(finding.key()));
        return meant;
    }

    private void save(VersionFindings version, VersionFiles files, Monitor monitor) throws IOException {
        if (changes == null) {
            return;
        }
        boolean secrets = action.equals("secrets");
        ChangeSet edits = new FindingEdits(files, version).call(secrets ? "Secrets and traces taken out" : "Malware taken out", secrets, monitor);
        if (edits.edits().isEmpty()) {
            monitor.note("there is nothing to take out; " + changes + " was not written");
        } else {
            new WriteChanges(edits, changes).overwrite(overwrite).call();
        }
    }

    private void ignored() throws IOException {
        try (Library library = library(); Progress monitor = silent()) {
            new IgnoredLines(terminal()).print(new IgnoredFindings(library).all(monitor).values(), json);
        }
    }

    private void heed() throws IOException {
        if (names.isEmpty()) {
            throw new UsageException("heed needs the key of a finding; \"mirage scan ignored\" lists them");
        }
        try (Library library = library(); Progress monitor = silent()) {
            new IgnoredFindings(library).heed(names, monitor);
        }
    }
}
