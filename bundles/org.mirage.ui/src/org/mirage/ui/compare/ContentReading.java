// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Monitor;
import org.mirage.engine.Names;
import org.mirage.engine.compare.Difference;
import org.mirage.engine.compare.Facet;
import org.mirage.ui.content.ShownText;
import org.mirage.ui.files.OpenedVersion;
import org.mirage.ui.jobs.JobMonitor;
import org.mirage.ui.jobs.ReadJob;

/** Reads in the background what a difference needs to be shown; only the answer to the last question is given. */
final class ContentReading {

    /** A text of more bytes is not read unasked. */
    private static final int UNASKED_BYTES = 5 << 20;

    /** Of more than that the platform's text compare would hold the window for too long. */
    static final int MOST_BYTES = 16 << 20;

    private static final int LOOKED_AT_BYTES = 8192;

    private final Control owner;
    private final CompareResult result;
    private final AtomicLong last = new AtomicLong();

    ContentReading(Control owner, CompareResult result) {
        this.owner = owner;
        this.result = result;
    }

    /** Lets no answer come to what was asked so far. */
    void forget() {
        last.incrementAndGet();
    }

    /** Reads a difference to show it in a form; without one, in the form that fits it best. */
    void read(DifferenceNode node, Optional<Form> form, Consumer<Shown> answer) {
        long question = last.incrementAndGet();
        Difference difference = node.difference();
        ReadJob.run(NLS.bind(Messages.NodeReader_reading, Names.show(difference.path())), owner, monitor -> {
            Shown shown = read(node, form, new JobMonitor(monitor));
            return () -> {
                if (last.get() == question) {
                    answer.accept(shown);
                }
            };
        });
    }

    private Shown read(DifferenceNode node, Optional<Form> wanted, Monitor monitor) throws IOException {
        Difference difference = node.difference();
        Sides<SideContent> sides = new Sides<>(side(result.versions().base(), difference.base()),
                side(result.versions().left(), difference.left()), side(result.versions().right(), difference.right()));
        for (SideContent side : sides.all().toList()) {
            if (side.entry().entry().entry().linked()) {
                side.entry().readOtherNames();
            }
        }
        Form form = wanted.isPresent() ? wanted.get() : form(difference, sides);
        ByteDifferences bytes = null;
        if (form == Form.TEXT) {
            sides = new Sides<>(file(sides.base()), file(sides.left()), file(sides.right()));
            for (SideContent side : sides.all().toList()) {
                side.readText(MOST_BYTES);
            }
        } else if (form == Form.HEX && file(sides.left()) != null && file(sides.right()) != null) {
            bytes = ByteDifferences.of(sides.left().bytes(), sides.right().bytes(), monitor);
        }
        return new ShownDifference(node, form, sides, PropertyRows.of(sides), bytes);
    }

    private static SideContent side(OpenedVersion version, MachineEntry entry) {
        return version == null || entry == null ? null : new SideContent(version, entry);
    }

    private static SideContent file(SideContent side) {
        return side != null && side.isFile() ? side : null;
    }

    private static Form form(Difference difference, Sides<SideContent> sides) throws IOException {
        if (!sides.any(SideContent::isFile) || !contentMatters(difference)) {
            return Form.PROPERTIES;
        }
        for (SideContent side : sides.all().filter(SideContent::isFile).toList()) {
            if (ShownText.looksBinary(side.head(LOOKED_AT_BYTES))) {
                return Form.HEX;
            }
        }
        return sides.any(side -> side.isFile() && side.size() > UNASKED_BYTES) ? Form.LARGE : Form.TEXT;
    }

    private static boolean contentMatters(Difference difference) {
        return switch (difference.change().kind()) {
            case NONE, METADATA -> false;
            case MOVED, MOVED_AWAY -> difference.change().facets().contains(Facet.CONTENT);
            case ADDED, REMOVED, TYPE, CONTENT -> true;
        };
    }
}
