// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.Test;
import org.mirage.engine.IgnoredFindings;
import org.mirage.engine.Monitor;
import org.mirage.engine.scanning.Finding;
import org.mirage.engine.scanning.IgnoredFinding;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.robot.Await;
import org.mirage.ui.robot.Dialogs;
import org.mirage.ui.robot.Hands;
import org.mirage.ui.robot.Screenshot;
import org.mirage.ui.robot.Ui;
import org.mirage.ui.robot.Widgets;
import org.mirage.ui.robot.Window;

/** Findings are ignored for a reason and heeded again, here and by others at the same time. */
class DecidedFindingsTest extends FindingsFixture {

    @Test
    void findingsAreIgnoredForAReasonAndHeededAgain() throws IOException {
        FindingsHands found = FindingsHands.scanAll(images);
        Hands.choose(found.row("web@1", FindingColumn.RULE, ScannedImages.CVE), "Ignore\u2026");
        Text reason = Await.some("a reason is asked for", () -> Widgets.all(Text.class).stream()
                .filter(text -> (text.getStyle() & SWT.READ_ONLY) == 0 && text.getShell().getText().equals("Ignore Findings")).findFirst()
                .orElse(null));
        Dialogs.awaitButton(IDialogConstants.OK_ID, false);
        Hands.fill(reason, "behind a wall");
        Screenshot.take("findings-ignore");
        Hands.press(SWT.CR);
        Dialogs.awaitClosed();
        found.awaitGone(FindingColumn.RULE, ScannedImages.CVE);
        List<IgnoredFinding> ignored = List.copyOf(new IgnoredFindings(LibrarySession.current().engine()).all(Monitor.NONE).values());
        assertEquals(List.of(ScannedImages.CVE + ": behind a wall"),
                ignored.stream().map(each -> each.rule() + ": " + each.reason()).toList());
        Hands.pick(Widgets.find(Combo.class, "findings.state"), "Ignored");
        String state = FindingsHands.cell(found.row("web@1", FindingColumn.RULE, ScannedImages.CVE), FindingColumn.STATE);
        assertTrue(state.startsWith("ignored: behind a wall ("), state);
        Screenshot.take("findings-ignored");
        // rows are still put in order when the filter's come in
        Window.idle();
        Hands.choose(found.row("web@1", FindingColumn.RULE, ScannedImages.CVE), "Heed Again");
        Await.until("nothing is ignored", () -> found.tree().getItemCount() == 0);
        assertEquals(0, new IgnoredFindings(LibrarySession.current().engine()).all(Monitor.NONE).size());
        Hands.pick(Widgets.find(Combo.class, "findings.state"), "Open");
        found.row("web@1", FindingColumn.RULE, ScannedImages.CVE);
    }

    /** What others decide while a person chooses from the menu does not take the row from under it. */
    @Test
    void rowsWaitUntilTheMenuIsClosed() throws IOException {
        FindingsHands found = FindingsHands.scanAll(images);
        TreeItem secret = found.row("db@1", FindingColumn.WHERE, "/srv/key");
        Hands.rightClick(secret);
        Await.until("the menu is open", () -> found.tree().getMenu().isVisible());
        List<Finding> keys = results().rows().stream().filter(row -> row.version().label().equals("db@1")).map(FindingRow::finding)
                .filter(finding -> finding.where().equals("/srv/key")).toList();
        IgnoredFindings decided = new IgnoredFindings(LibrarySession.current().engine());
        decided.ignore(keys, "for a test", Monitor.NONE);
        LibrarySession.current().refresh();
        Await.until("it is known", () -> !results().ignored().isEmpty());
        Window.idle();
        assertEquals("/srv/key", FindingsHands.cell(secret, FindingColumn.WHERE));
        Screenshot.take("findings-menu");
        Hands.press(SWT.ESC);
        found.awaitGone(FindingColumn.WHERE, "/srv/key");
        decided.heed(keys.stream().map(Finding::key).toList(), Monitor.NONE);
        LibrarySession.current().refresh();
        found.row("db@1", FindingColumn.WHERE, "/srv/key");
    }

    private static ScanResults results() {
        return Ui.get(() -> ((FindingsView) Window.page().findView(FindingsView.ID)).results());
    }
}
