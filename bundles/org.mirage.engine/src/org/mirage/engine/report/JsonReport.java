// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.mirage.engine.EntryJson;
import org.mirage.engine.JsonWriter;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.compare.Change;
import org.mirage.engine.compare.ChangeKind;
import org.mirage.engine.compare.ChangedSide;
import org.mirage.engine.compare.Comparison;
import org.mirage.engine.compare.CompareProfile;
import org.mirage.engine.compare.Difference;
import org.mirage.engine.compare.DifferenceCounts;
import org.mirage.engine.compare.Facet;
import org.mirage.engine.compare.PathPattern;
import org.mirage.engine.compare.ProfileForm;
import org.mirage.engine.facts.FactGroup;
import org.mirage.engine.facts.FactRow;

/** Writes a comparison as one JSON object, each difference on a line of its own. */
public final class JsonReport implements Report {

    private static final int FORMAT = 1;

    private final JsonWriter json;
    private final ReportHeader header;
    private final Comparison comparison;
    private final JsonFold fold;

    public JsonReport(OutputStream target, ReportHeader header) {
        json = new JsonWriter(target);
        fold = header.fold() == null ? null : new JsonFold(json, header.fold());
        this.header = header;
        comparison = header.comparison();
    }

    @Override
    public void begin() throws IOException {
        json.object().name("differences").value(FORMAT);
        for (Map.Entry<String, VersionFiles> version : header.versions().entrySet()) {
            json.name(version.getKey());
            write(version.getValue().summary());
        }
        json.bytes("path", comparison.path());
        write(comparison.profile());
        write(comparison.counts());
        facts();
        if (fold != null) {
            fold.packages();
        }
        json.name("entries").array();
    }

    private void facts() throws IOException {
        json.name("facts").array();
        for (FactGroup group : header.facts()) {
            json.object().name("id").value(group.id()).name("title").value(group.title()).name("rows").array();
            for (FactRow row : group.rows()) {
                json.object().name("name").value(row.name()).name("kind").value(ChangeLetter.word(row.kind()));
                if (comparison.isThreeWay()) {
                    json.name("side").value(word(row.side())).name("base").value(row.base());
                }
                json.name("left").value(row.left()).name("right").value(row.right()).end();
            }
            json.end().end();
        }
        json.end();
    }

    private void write(VersionSummary version) throws IOException {
        json.object().name("image").value(version.name()).name("number").value(version.number());
        json.name("record").value(version.record().toString()).name("time").value(version.time().toString());
        json.name("author").value(version.author()).name("message").value(version.message());
        json.name("system").value(version.system()).end();
    }

    private void write(CompareProfile profile) throws IOException {
        json.name("profile").object().name("name").value(profile.name()).name("description").value(profile.description());
        json.name("ignore").array();
        for (Facet facet : profile.ignoredFacets().stream().sorted().toList()) {
            json.value(ProfileForm.word(facet));
        }
        json.end().name("paths").array();
        for (PathPattern pattern : profile.ignoredPaths()) {
            json.value(pattern.toString());
        }
        json.end().end();
    }

    private void write(DifferenceCounts counts) throws IOException {
        json.name("counts").object().name("total").value(counts.total());
        for (ChangeKind kind : ChangeKind.values()) {
            if (kind != ChangeKind.NONE && kind != ChangeKind.MOVED_AWAY) {
                json.name(ChangeLetter.word(kind)).value(counts.of(kind));
            }
        }
        if (comparison.isThreeWay()) {
            for (ChangedSide side : ChangedSide.values()) {
                json.name(word(side)).value(counts.of(side));
            }
        }
        json.name("bytesAdded").value(counts.bytesAdded()).name("bytesRemoved").value(counts.bytesRemoved());
        json.name("hidden").value(header.hidden()).end();
    }

    private static String word(ChangedSide side) {
        return side.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean visit(Difference difference) throws IOException {
        Change change = difference.change();
        if (change.isNone()) {
            return true;
        }
        json.object().bytes("path", difference.path());
        if (comparison.isThreeWay()) {
            json.name("side").value(word(difference.side()));
            write("leftKind", "leftFacets", difference.leftChange());
            write("rightKind", "rightFacets", difference.rightChange());
        } else {
            write("kind", "facets", change);
        }
        if (difference.counterpart() != null) {
            json.bytes(change.kind() == ChangeKind.MOVED ? "from" : "to", difference.counterpart());
        }
        for (Map.Entry<String, Function<Difference, MachineEntry>> version : header.entries().entrySet()) {
            MachineEntry entry = version.getValue().apply(difference);
            json.name(version.getKey());
            if (entry == null) {
                json.value((String) null);
            } else {
                EntryJson.write(json, entry);
            }
        }
        if (fold != null) {
            fold.of(difference);
        }
        json.end();
        return true;
    }

    private void write(String kind, String facets, Change change) throws IOException {
        json.name(kind).value(ChangeLetter.word(change.kind())).name(facets).array();
        for (Facet facet : change.facets().stream().sorted().toList()) {
            json.value(ProfileForm.word(facet));
        }
        json.end();
    }

    @Override
    public void finish() throws IOException {
        json.end().end();
        json.close();
    }
}
