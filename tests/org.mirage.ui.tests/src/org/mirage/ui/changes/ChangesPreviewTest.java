// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.model.Library;
import org.mirage.ui.robot.Dialogs;
import org.mirage.ui.robot.Hands;
import org.mirage.ui.robot.Rows;
import org.mirage.ui.robot.Screenshot;
import org.mirage.ui.robot.SmallDisk;
import org.mirage.ui.robot.Ui;
import org.mirage.ui.robot.Widgets;
import org.mirage.ui.robot.Window;

/** The change editor shows what a change set would make of a version, and makes nothing. */
class ChangesPreviewTest {

    private static final String CHANGES = """
            mirage changes 1
            parameter name

            put file /etc/${name}
              text
              | new
            remove /etc/release
            end
            """;

    @TempDir
    Path folder;

    @Test
    void previewComparesAVersionWithWhatWouldBecomeOfIt() throws IOException {
        Library library = Window.open(folder.resolve("library"), new SmallDisk(folder).make(folder.resolve("web.raw")), "web");
        Path file = Files.writeString(folder.resolve("try.changes"), CHANGES);
        IWorkbenchPage page = Window.page();
        Ui.run(() -> ChangesOpening.open(page, file));
        Hands.click(Widgets.find(ToolItem.class, "changes.preview"));
        Hands.fill(Widgets.find(Text.class, "preview.parameter.name"), "made");
        Screenshot.take("changes-preview-asked");
        Hands.click(Dialogs.button("Compare"));

        Tree differences = Widgets.find(Tree.class, "compare.tree");
        Hands.click(Rows.find(differences, "/", "etc"));
        Hands.press(SWT.ARROW_RIGHT);
        Hands.click(Rows.find(differences, "/", "etc", "made"));
        Screenshot.take("changes-preview");
        TreeItem etc = Rows.find(differences, "/", "etc");
        assertEquals(List.of("made", "release"), Ui.get(() -> Arrays.stream(etc.getItems()).map(TreeItem::getText).toList()));
        assertEquals(1, Ui.get(() -> library.getImages().getFirst().getVersions().size()));
    }
}
