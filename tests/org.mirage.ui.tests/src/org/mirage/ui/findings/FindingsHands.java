// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.findings;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.mirage.ui.robot.Await;
import org.mirage.ui.robot.Dialogs;
import org.mirage.ui.robot.Hands;
import org.mirage.ui.robot.Rows;
import org.mirage.ui.robot.Screenshot;
import org.mirage.ui.robot.Ui;
import org.mirage.ui.robot.Widgets;
import org.mirage.ui.robot.Window;

/** What a person does in the Findings view, and what stands there. */
final class FindingsHands {

    static final String BY_IMAGE = "Put together what was found in the same version of an image";
    static final String BY_FINDING = "Put together what is the same in several images";
    static final String LIST = "Show findings as a list without groups";
    static final String SCAN = "Look for secrets, malware and vulnerable packages in images";
    static final String SAVE = "Write all findings into a file: HTML, CSV or JSON";

    private final Tree tree = Widgets.find(Tree.class, "findings.tree");

    /** The view with nothing filtered away. */
    static void show() {
        Window.showView(FindingsView.ID);
        Window.idle();
        Hands.click(Widgets.tool(BY_IMAGE));
        Hands.pick(Widgets.find(Combo.class, "findings.state"), "Open");
        Hands.pick(Widgets.find(Combo.class, "findings.kind"), "All kinds");
        Hands.pick(Widgets.find(Combo.class, "findings.least"), "All severities");
        Window.idle();
    }

    /** Scans both images for secrets, and for what a record knows. */
    static FindingsHands scanAll(ScannedImages images) throws IOException {
        Hands.click(Widgets.tool(SCAN));
        set("scan.secrets", true);
        set("scan.malware", false);
        set("scan.vulnerabilities", true);
        Hands.fill(Widgets.find(Text.class, "scan.records"), images.record().toString());
        Dialogs.awaitButton(IDialogConstants.OK_ID, true);
        Screenshot.take("findings-scan");
        Hands.click(Dialogs.button("Scan"));
        Dialogs.awaitClosed();
        FindingsHands hands = new FindingsHands();
        Await.until("both images are looked at", () -> hands.rows().contains("db@1 (" + hands.children("db@1") + ")")
                && hands.children("web@1") > 1);
        Window.idle();
        return hands;
    }

    /** Ticks a box in the dialog of a scan, or takes the tick away. */
    static void set(String key, boolean selected) {
        Button button = Widgets.find(Button.class, key);
        if (Ui.get(button::getSelection) != selected) {
            Hands.click(button);
        }
    }

    /** The tree of what was found. */
    Tree tree() {
        return tree;
    }

    private int children(String version) {
        return Arrays.stream(tree.getItems()).filter(item -> item.getText().startsWith(version + " ("))
                .mapToInt(TreeItem::getItemCount).sum();
    }

    /** First cells, those in groups after two spaces. */
    List<String> rows() {
        return Rows.names(tree);
    }

    /** The text of a row in a column. */
    static String cell(TreeItem item, FindingColumn column) {
        return Ui.get(() -> item.getText(column.ordinal()));
    }

    /** The row about something in a version, whatever else was found there; waits for it. */
    TreeItem row(String version, FindingColumn column, String text) {
        TreeItem row = Await.some(text + " was found in " + version, () -> Arrays.stream(tree.getItems())
                .filter(item -> item.getText().startsWith(version + " (")).flatMap(item -> Arrays.stream(item.getItems()))
                .filter(item -> item.getText(column.ordinal()).equals(text)).findFirst().orElse(null));
        Ui.run(() -> tree.showItem(row));
        Await.settle();
        return row;
    }

    /** Waits until nothing has that in a column. */
    void awaitGone(FindingColumn column, String text) {
        Await.until(text + " is shown no more", () -> Arrays.stream(tree.getItems()).flatMap(item -> Arrays.stream(item.getItems()))
                .noneMatch(item -> item.getText(column.ordinal()).equals(text)));
    }

    /** What Ctrl+C copies of the rows that are selected. */
    List<String> selected() {
        String before = "nothing copied yet";
        Window.copy(before);
        Hands.press('c', SWT.CTRL);
        Window.awaitClipboard(text -> !text.equals(before));
        return Window.clipboard().lines().map(line -> line.split("\t", -1))
                .map(cells -> cells[FindingColumn.VERSION.ordinal()] + " " + cells[FindingColumn.WHERE.ordinal()]).toList();
    }
}
