// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mirage.engine.Monitor;
import org.mirage.engine.Mount;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.changes.ChangeSet;
import org.mirage.engine.changes.ChangesHeader;
import org.mirage.engine.changes.Edit;
import org.mirage.engine.changes.Expectation;
import org.mirage.engine.changes.LinePattern;
import org.mirage.engine.changes.Metadata;
import org.mirage.engine.changes.PathEdit;
import org.mirage.engine.changes.RawPath;
import org.mirage.engine.changes.RemoveEdit;
import org.mirage.engine.changes.ReplaceEdit;
import org.mirage.engine.changes.Value;
import org.mirage.engine.readymade.ReadyMadeSets;
import org.mirage.engine.view.ViewBuilder;
import org.mirage.store.EntryType;

/** Makes the change set that takes out of a version what was found, but for what somebody decided to live with. */
public final class FindingEdits {

    /** Programs are not removed for what stands in them. */
    private static final String IN_PROGRAM = "private-key-in-program";
    private static final String HASHES = "password-hash";
    /** Files whose lines say who may log in. */
    private static final List<String> ACCOUNT_FILES = List.of("/etc/shadow", "/etc/shadow-", "/etc/passwd", "/etc/passwd-", "/etc/gshadow",
            "/etc/gshadow-");
    private static final String UNIX = "/etc";

    private final VersionFiles files;
    private final VersionFindings found;

    public FindingEdits(VersionFiles files, VersionFindings found) {
        this.files = files;
        this.found = found;
    }

    /**
     * The change set: files with what was found go; in files of accounts, passwords are locked.
     *
     * @param title what it is for
     * @param sanitising true to take out all that "sanitise" does as well
     */
    public ChangeSet call(String title, boolean sanitising, Monitor monitor) throws IOException {
        // removals by their paths; two edits of one path are told apart by a zero byte and a number
        Map<String, Edit> edits = new LinkedHashMap<>();
        if (sanitising && hasFolder()) {
            for (Edit edit : ReadyMadeSets.get("sanitise").changes(files, Map.of(), monitor).edits()) {
                if (edit instanceof PathEdit at && isIgnored(RawPath.of(at.path().bytes()), edit)) {
                    monitor.note(at.path() + " stays: a finding there is ignored");
                } else {
                    edits.put(edit instanceof RemoveEdit removed ? RawPath.of(removed.path().bytes()) : "\0" + edits.size(), edit);
                }
            }
        }
        for (Finding finding : found.open(Severity.UNKNOWN)) {
            if (finding.content() != null && finding.kind() != FindingKind.RESIDUE && !finding.rule().equals(IN_PROGRAM)) {
                add(finding, edits, monitor);
            }
        }
        List<String> comment = List.of("Made by Mirage for " + files.summary().label() + ".");
        return new ChangeSet(new ChangesHeader(title, null, null, List.of(), comment), new ArrayList<>(edits.values()), List.of());
    }

    private boolean hasFolder() throws IOException {
        return files.list(files.root()).stream().anyMatch(entry -> RawPath.of(entry.path()).equals(UNIX));
    }

    private boolean isIgnored(String path, Edit edit) {
        boolean tree = edit instanceof RemoveEdit removed && removed.tree();
        return found.findings().stream().filter(finding -> found.ignored().containsKey(finding.key())).map(finding -> RawPath.of(finding.path()))
                .anyMatch(kept -> kept.equals(path) || tree && RawPath.isWithin(kept, path));
    }

    private void add(Finding finding, Map<String, Edit> edits, Monitor monitor) {
        String path = RawPath.of(finding.path());
        List<String> comment = List.of(finding.rule() + ": " + finding.what());
        if (isMountedNowhere(path)) {
            monitor.note(finding.where() + " is on a volume that is mounted nowhere in the machine; it stays");
        } else if (finding.rule().equals(HASHES) && ACCOUNT_FILES.contains(path) && !goes(path, edits)) {
            edits.put("\0" + path, new ReplaceEdit(Value.of(finding.path()), LinePattern.of(text("^([^:]+):!*[$][^:]*")), text("\\1:!"), null,
                    Metadata.NONE, Expectation.NONE, comment));
        } else if (!goes(path, edits)) {
            edits.put(path, new RemoveEdit(Value.of(finding.path()), false,
                    new Expectation(false, EntryType.FILE, finding.content(), null, null, null, Metadata.NONE), comment));
        }
    }

    private static boolean goes(String path, Map<String, Edit> edits) {
        for (String above = path; above.length() > 1; above = RawPath.parent(above)) {
            if (edits.get(above) instanceof RemoveEdit removed && (removed.tree() || above.length() == path.length())) {
                return true;
            }
        }
        return false;
    }

    private boolean isMountedNowhere(String path) {
        return path.startsWith(ViewBuilder.VOLUMES + "/") && files.walkedMounts().stream().filter(mount -> !files.mounts().contains(mount))
                .map(Mount::path).anyMatch(mount -> RawPath.isWithin(path, RawPath.of(mount)));
    }

    private static Value text(String text) {
        return Value.of(RawPath.bytes(text));
    }
}
