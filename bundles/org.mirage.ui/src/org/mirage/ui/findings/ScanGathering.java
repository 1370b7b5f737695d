// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.findings;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.CancelledException;
import org.mirage.engine.ChosenVersions;
import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.scanning.Finding;
import org.mirage.engine.scanning.IgnoredFinding;
import org.mirage.engine.scanning.VersionFindings;
import org.mirage.engine.scanning.malware.ScanMalware;
import org.mirage.engine.scanning.secrets.ScanSecrets;
import org.mirage.engine.scanning.vulnerabilities.LoadVulnerabilities;
import org.mirage.engine.scanning.vulnerabilities.LoadedRecords;
import org.mirage.engine.scanning.vulnerabilities.ScanVulnerabilities;
import org.mirage.store.Hash;
import org.mirage.ui.jobs.Failures;

/** Runs scans one after the other and gathers what they find by version; one that cannot be done is told and keeps the others. */
final class ScanGathering {

    /** What is told of a version besides may change while scans run; its record does not. */
    private final Map<Hash, VersionSummary> versions = new LinkedHashMap<>();
    private final Map<Hash, Set<Finding>> found = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final Set<VersionSummary> partial = new HashSet<>();

    /** One of the scans. */
    private interface Scan {

        void call() throws IOException;
    }

    /** Scans as was asked. */
    void scan(Library library, ScanRequest request, Monitor monitor) throws IOException {
        if (request.secrets()) {
            run(Messages.ScanGathering_secrets, () -> new ScanSecrets(library, request.versions())
                    .call((version, _) -> add(version), monitor));
        }
        if (request.malware()) {
            run(Messages.ScanGathering_malware, () -> new ScanMalware(library, request.versions()).signatures(request.signatures())
                    .call((version, _) -> add(version), monitor));
        }
        if (request.vulnerabilities()) {
            run(Messages.ScanGathering_vulnerabilities, () -> vulnerabilities(library, request, monitor));
        }
    }

    private void vulnerabilities(Library library, ScanRequest request, Monitor monitor) throws IOException {
        if (!request.records().isEmpty()) {
            new LoadVulnerabilities(library, request.records()).call(monitor);
        }
        ScanVulnerabilities scan = new ScanVulnerabilities(library, request.versions());
        scan.call((version, _) -> add(version), monitor);
        if (scan.incomplete()) {
            problems.add(Messages.ScanGathering_incomplete);
        }
    }

    /** Tells what is known of the newest versions already, without reading what nobody looked at. */
    void recall(Library library, Monitor monitor) throws IOException {
        ChosenVersions newest = new ChosenVersions(List.of(), false);
        ScanSecrets secrets = new ScanSecrets(library, newest).knownOnly(true);
        secrets.call((version, _) -> add(version), monitor);
        ScanMalware malware = new ScanMalware(library, newest);
        malware.recall((version, _) -> add(version), monitor);
        if (!LoadedRecords.of(library).isEmpty()) {
            new ScanVulnerabilities(library, newest).call((version, _) -> add(version), monitor);
        }
        if (!found.isEmpty()) {
            partial.addAll(secrets.leftOut());
        }
    }

    private void run(String what, Scan scan) throws IOException {
        try {
            scan.call();
        } catch (CancelledException cancelled) {
            throw cancelled;
        } catch (MirageException failure) {
            problems.add(NLS.bind(what, Failures.text(failure)));
        }
    }

    private void add(VersionFindings version) {
        versions.putIfAbsent(version.version().record(), version.version());
        found.computeIfAbsent(version.version().record(), _ -> new LinkedHashSet<>()).addAll(version.findings());
    }

    /**
     * What was found so far.
     *
     * @param notes what the engine said
     * @param complete whether all that was asked was done
     */
    ScanResults results(ScanRequest request, Map<String, IgnoredFinding> ignored, List<String> notes, boolean complete) {
        Map<VersionSummary, List<Finding>> all = new LinkedHashMap<>();
        versions.forEach((record, version) -> all.put(version, List.copyOf(found.get(record))));
        List<String> said = new ArrayList<>(problems);
        notes.stream().map(Failures::sentence).forEach(said::add);
        return new ScanResults(request, all, ignored, said.stream().distinct().toList(), partial.size(), complete && problems.isEmpty());
    }
}
