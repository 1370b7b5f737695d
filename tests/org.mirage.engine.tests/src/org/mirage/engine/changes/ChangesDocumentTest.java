// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.mirage.testing.TestImages;

/** {@code docs/changes.md} speaks the truth about {@code .changes} files. */
class ChangesDocumentTest {

    @Test
    void theExamplesOfTheDocumentAreValid() throws IOException {
        String document = Files.readString(TestImages.root().resolve("docs/changes.md"));
        Matcher examples = Pattern.compile("(?m)(?:^    .*\\n|^\\n)+").matcher(document);
        int found = 0;
        while (examples.find()) {
            String example = examples.group().strip().replaceAll("(?m)^    ", "") + "\n";
            if (example.startsWith("mirage changes 1\n")) {
                assertEquals(example, ChangesText.write(ChangesText.read(example)));
                found++;
            }
        }
        assertTrue(found > 0);
    }

    @Test
    void whatTheDocumentNamesIsReadAndShown() throws IOException {
        String document = Files.readString(TestImages.root().resolve("docs/changes.md"));
        String edits = document.substring(document.indexOf("### Edits of files"), document.indexOf("## Saved from"));
        Matcher rows = Pattern.compile("(?m)^\\| (`[a-z]+(?:-[a-z]+)*(?: [A-Z][^|]*)?`[^|]*) \\|").matcher(
                edits.replaceAll("(?m)^\\| `(attribute|flags|mode|owner|project|time|no-attribute) .*", ""));
        int found = 0;
        while (rows.find()) {
            for (String edit : rows.group(1).split(", (?=`[a-z]+-[a-z]+ [A-Z])")) {
                String keyword = edit.replaceAll("`([a-z-]+).*", "$1");
                if (!List.of("ini", "equals", "spaces", "hosts", "text", "template", "content", "from").contains(keyword)) {
                    String refused = assertThrows(InvalidChangesException.class,
                            () -> ChangesText.read("mirage changes 1\n" + keyword + " x y z z\nend\n")).getMessage();
                    assertTrue(refused.contains("\"" + keyword) && !refused.contains("is no edit"), refused);
                    found++;
                }
            }
        }
        assertEquals(27, found);
    }
}
