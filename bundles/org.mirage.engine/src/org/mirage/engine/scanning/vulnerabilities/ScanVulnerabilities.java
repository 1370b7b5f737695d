// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning.vulnerabilities;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.mirage.engine.ChosenVersions;
import org.mirage.engine.IgnoredFindings;
import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.packages.Package;
import org.mirage.engine.packages.PackageLists;
import org.mirage.engine.scanning.AffectedPackage;
import org.mirage.engine.scanning.Finding;
import org.mirage.engine.scanning.FindingKind;
import org.mirage.engine.scanning.FindingsVisitor;
import org.mirage.engine.scanning.IgnoredFinding;
import org.mirage.engine.scanning.Scan;
import org.mirage.engine.scanning.ScanResults;
import org.mirage.engine.scanning.Severity;
import org.mirage.engine.scanning.VersionFindings;

/** Finds packages with known vulnerabilities, by the records that {@link LoadVulnerabilities} took in. */
public final class ScanVulnerabilities {

    private static final String FIX = "bring it up to date: mirage upgrade ";
    private static final String FIX_LIBRARY = "bring it up to date by its own tools: mirage run ";
    private static final String TAKE_IN = "take in the records of that ecosystem with --records";
    private static final String NOT_KNOWN = "look at it by other means, and ignore this for a reason";
    private static final String PACKAGES_UNKNOWN = "packages-unknown";
    private static final String RECORDS_MISSING = "records-missing";
    private static final String NO_FIX = "no version without it is known; remove the package, or ignore the finding for a reason";

    private final Library library;
    private final ChosenVersions versions;
    private final List<String> withPrograms = new ArrayList<>();
    private boolean incomplete;

    /** Will look at those versions. */
    public ScanVulnerabilities(Library library, ChosenVersions versions) {
        this.library = library;
        this.versions = versions;
    }

    /**
     * Looks at one version after another. That packages could not be looked at is a finding, too.
     *
     * @throws MirageException when no records were loaded
     */
    public void call(FindingsVisitor visitor, Monitor monitor) throws IOException {
        List<VersionSummary> chosen = versions.in(library);
        Map<String, IgnoredFinding> ignored = new IgnoredFindings(library).all(monitor);
        KnownVulnerabilities known = new KnownVulnerabilities(library.catalog());
        if (known.isEmpty()) {
            throw new MirageException("No records of vulnerabilities are loaded; take them in with --records, as OSV publishes them: a zip for "
                    + "each ecosystem");
        }
        monitor.beginCounting("looking for vulnerable packages", chosen.size());
        PackageLists lists = new PackageLists(library);
        ScanResults results = new ScanResults(library.catalog(), Scan.VULNERABILITIES, monitor);
        lists.visit(chosen, (version, packages) -> {
            VersionFiles files = new VersionFiles(version, library.record(version), library.store());
            List<Finding> found = findings(files, packages, known, monitor);
            visitor.version(results.keep(VersionFindings.of(version, found, ignored)), files);
            monitor.worked(1);
        }, monitor);
        results.finish();
        if (!withPrograms.isEmpty()) {
            monitor.note("programs of Windows are not looked at, since there are no records of them: in " + withPrograms.getFirst()
                    + (withPrograms.size() == 1 ? "" : " and " + (withPrograms.size() - 1) + " more"));
        }
        incomplete = lists.incomplete();
    }

    /** True when a list of packages was met that could not be read to its end, which the monitor was told. */
    public boolean incomplete() {
        return incomplete;
    }

    private List<Finding> findings(VersionFiles files, List<Package> packages, KnownVulnerabilities known, Monitor monitor) throws IOException {
        Map<String, String> system = files.record().system();
        Ecosystem ecosystem = Ecosystem.ofSystem(system);
        InstalledUnits installed = new InstalledUnits(ecosystem);
        packages.forEach(installed::add);
        if (installed.hasPrograms()) {
            withPrograms.add(files.summary().label());
        }
        known.ask(installed.units().keySet().stream().map(InstalledUnits.Placed::unit).collect(Collectors.toSet()));
        List<InstalledUnits.Placed> libraries = installed.libraries().stream()
                .filter(each -> !known.of(each.unit()).isEmpty() || known.newest(each.unit().ecosystem()).isEmpty()).toList();
        if (!libraries.isEmpty()) {
            installed.remove(DistributedLibraries.among(libraries, files, monitor));
        }
        List<Finding> found = unknown(system, installed, known);
        installed.units().forEach((placed, names) -> {
            List<String> built = List.copyOf(names);
            for (Match match : known.of(placed.unit())) {
                found.add(finding(files.summary(), placed, built, match));
            }
        });
        return found;
    }

    private static Finding finding(VersionSummary version, InstalledUnits.Placed placed, List<String> names, Match match) {
        PackageUnit unit = placed.unit();
        AffectedPackage affected = new AffectedPackage(unit.ecosystem().toString(), unit.name(), unit.version(), match.fixed(), names);
        String record = match.record().equals(match.name()) ? "" : " (" + match.record() + ")";
        String what = match.summary().isEmpty() ? "vulnerable" + record : match.summary() + record;
        String hint = match.fixed().isEmpty() ? NO_FIX : (Registry.named(unit.ecosystem().root()) == null ? FIX : FIX_LIBRARY) + version.name();
        return new Finding(FindingKind.VULNERABILITY, match.name(), match.severity(), placed.place().getBytes(StandardCharsets.ISO_8859_1),
                affected, what, hint, null);
    }

    /** What was not looked at is not taken for sound. */
    private static List<Finding> unknown(Map<String, String> system, InstalledUnits installed, KnownVulnerabilities known) {
        List<Finding> found = new ArrayList<>();
        installed.leftOut().forEach((kind, count) -> found.add(unknown(PACKAGES_UNKNOWN + " " + kind, count + " packages of " + kind
                + " were not looked at: it is not known of which release of a distribution that OSV has they are", NOT_KNOWN)));
        Map<Ecosystem, Long> counts = installed.units().keySet().stream()
                .collect(Collectors.groupingBy(each -> each.unit().ecosystem(), LinkedHashMap::new, Collectors.counting()));
        counts.forEach((ecosystem, count) -> {
            if (known.newest(ecosystem).isEmpty()) {
                found.add(unknown(RECORDS_MISSING + " " + ecosystem, "no records about " + ecosystem + " were taken in, so its packages were not looked "
                        + "at; there are " + count, TAKE_IN));
            }
        });
        if (!installed.isListed() && system.containsKey("ID")) {
            found.add(unknown(PACKAGES_UNKNOWN, "no list of packages was found that Mirage reads", NOT_KNOWN));
        }
        return found;
    }

    private static Finding unknown(String rule, String what, String hint) {
        return new Finding(FindingKind.VULNERABILITY, rule, Severity.MEDIUM, new byte[] {'/'}, null, what, hint, null);
    }
}
