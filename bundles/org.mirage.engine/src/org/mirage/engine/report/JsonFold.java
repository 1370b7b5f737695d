// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.mirage.engine.JsonWriter;
import org.mirage.engine.Monitor;
import org.mirage.engine.compare.Difference;
import org.mirage.engine.compare.DifferenceCounts;
import org.mirage.engine.packages.FileOwner;
import org.mirage.engine.packages.FoldedPackage;
import org.mirage.engine.packages.PackageDifference;
import org.mirage.engine.packages.PackageFold;

/** Writes as JSON what became of packages, and of each difference which packages it belongs to. */
final class JsonFold {

    private final JsonWriter json;
    private final PackageFold fold;

    JsonFold(JsonWriter json, PackageFold fold) {
        this.json = json;
        this.fold = fold;
    }

    /** The packages that changed with the numbers of their differences, as members of an object. */
    void packages() throws IOException {
        json.name("packages").array();
        for (FoldedPackage one : fold.packages()) {
            PackageDifference change = one.change();
            json.object().name("what").value(change.what().name().toLowerCase(Locale.ROOT));
            identity(change);
            json.name("before").value(change.before()).name("after").value(change.after());
            counts(one.counts());
            json.end();
        }
        json.end().name("packageSystem").object();
        counts(fold.system().counts());
        json.end().name("outside").object();
        counts(fold.outside(Monitor.NONE));
        json.end();
    }

    private void identity(PackageDifference change) throws IOException {
        json.name("kind").value(change.kind().id()).name("name").value(change.name()).name("architecture").value(change.architecture());
    }

    private void counts(DifferenceCounts counts) throws IOException {
        json.name("total").value(counts.total()).name("bytesAdded").value(counts.bytesAdded());
        json.name("bytesRemoved").value(counts.bytesRemoved());
    }

    /** What a difference folds under and which packages it belongs to, as members of an object. */
    void of(Difference difference) throws IOException {
        FoldedPackage under = fold.of(difference, Monitor.NONE);
        if (under != null && under.isSystem()) {
            json.name("packageSystem").value(true);
        } else if (under != null) {
            json.name("package").object();
            identity(under.change());
            json.end();
        }
        owners("leftOwners", fold.leftOwners(difference));
        owners("rightOwners", fold.rightOwners(difference));
    }

    private void owners(String side, List<FileOwner> owners) throws IOException {
        json.name(side).array();
        for (FileOwner owner : owners) {
            OwnerJson.write(owner, json);
        }
        json.end();
    }
}
