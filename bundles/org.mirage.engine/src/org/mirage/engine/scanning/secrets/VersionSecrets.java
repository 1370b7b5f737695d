// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning.secrets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.mirage.engine.CancelledException;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.changes.RawPath;
import org.mirage.engine.readymade.FindTraces;
import org.mirage.engine.readymade.FoundTrace;
import org.mirage.engine.scanning.ContentHit;
import org.mirage.engine.scanning.FileWalk;
import org.mirage.engine.scanning.Finding;
import org.mirage.engine.scanning.FindingKind;
import org.mirage.engine.scanning.ScannedContents;
import org.mirage.engine.scanning.Severity;
import org.mirage.store.EntryType;

/** Gathers what is secret and what is residue in one version. */
final class VersionSecrets {

    /** Findings of one version that are told. */
    private static final int LIMIT = 100_000;
    private static final String HOST_KEY = "ssh-host-key";
    private static final Map<String, ContentRule> RULES = ContentRules.ALL.stream()
            .collect(Collectors.toMap(ContentRule::name, Function.identity()));

    private final VersionFiles files;
    private final ScannedContents known;
    private final NamedRules named;
    private final List<Finding> found = new ArrayList<>();

    VersionSecrets(VersionFiles files, ScannedContents known, NamedRules named) {
        this.files = files;
        this.known = known;
        this.named = named;
    }

    List<Finding> found() {
        return found;
    }

    /** What shows itself in files, by content or by name. */
    void files(FileWalk walk, Monitor monitor) throws IOException {
        monitor.begin("finding where they are in " + files.summary().label(), -1);
        walk.walk(files, file -> {
            int before = found.size();
            if (file.entry().size() > 0 && before < LIMIT) {
                for (ContentHit hit : known.hits(file.entry().content())) {
                    // one found by a newer program
                    if (RULES.containsKey(hit.rule())) {
                        add(file, RULES.get(hit.rule()), hit);
                    }
                }
                for (NamedRule rule : named.found(files, file)) {
                    add(file, rule.name(), rule.severity(), rule.what(),
                            rule.name().equals("authorized-key") ? SecretHints.AUTHORIZED : SecretHints.REMOVE);
                }
            }
            return found.size() > before;
        });
        if (found.size() >= LIMIT) {
            monitor.note("there are more than " + LIMIT + " secrets in " + files.summary().label() + "; the others are not told");
        }
    }

    private void add(MachineEntry file, ContentRule rule, ContentHit hit) {
        String path = RawPath.of(file.path());
        boolean hostKey = rule.name().equals(ContentRules.PRIVATE_KEY) && path.startsWith("/etc/ssh/ssh_host_");
        String what = hostKey ? "SSH host key" : rule.what();
        String detail = hit.detail().isEmpty() ? "" : hit.detail().startsWith("of ") ? " " + hit.detail().replace("; of ", ", ") : " (" + hit.detail() + ")";
        String hint = hostKey ? SecretHints.SANITISE : switch (rule.name()) {
            case ContentRules.PASSWORD_HASH -> SecretHints.HASH;
            case ContentRules.KEY_IN_PROGRAM -> SecretHints.PROGRAM;
            default -> SecretHints.REMOVE;
        };
        add(file, hostKey ? HOST_KEY : rule.name(), rule.severity(), what + detail, hint);
    }

    private void add(MachineEntry file, String rule, Severity severity, String what, String hint) {
        found.add(new Finding(FindingKind.SECRET, rule, severity, file.path(), null, what, hint, file.entry().content()));
    }

    /** What tells of one machine, by its place, where no secret was found. */
    void traces(Monitor monitor) throws IOException {
        Set<String> secret = found.stream().map(finding -> RawPath.of(finding.path())).collect(Collectors.toSet());
        for (FoundTrace trace : find(monitor)) {
            String path = RawPath.of(trace.entry().path());
            if (!isEmpty(trace.entry()) && secret.stream().noneMatch(each -> RawPath.isWithin(each, path))) {
                found.add(new Finding(FindingKind.RESIDUE, trace.kind(), TraceSeverity.of(trace.kind(), path), trace.entry().path(), null,
                        trace.about(), SecretHints.SANITISE, trace.entry().entry().content()));
            }
        }
    }

    /** One machine that cannot be looked at is no reason to leave out the others, nor is it clean. */
    private List<FoundTrace> find(Monitor monitor) throws IOException {
        try {
            return new FindTraces(files).call(monitor);
        } catch (CancelledException e) {
            throw e;
        } catch (MirageException e) {
            found.add(new Finding(FindingKind.RESIDUE, "traces-unknown", Severity.MEDIUM, files.root().path(), null,
                    "traces of the machine could not be looked for: " + e.getMessage(), "remove what keeps them from being found", null));
            return List.of();
        }
    }

    // what is empty tells nothing
    private static boolean isEmpty(MachineEntry entry) {
        return switch (entry.entry().type()) {
            case FILE -> entry.entry().size() == 0;
            case DIRECTORY -> entry.entry().subtree() == null || entry.entry().subtree().entries() == 0;
            default -> entry.entry().type() != EntryType.LINK;
        };
    }
}
