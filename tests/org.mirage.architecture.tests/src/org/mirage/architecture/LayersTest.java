// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0
package org.mirage.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check of the layers finds what breaks them, in bundles made up for it. */
class LayersTest {
    @TempDir
    Path folder;

    @BeforeEach
    void makeBundlesThatKeepTheTable() throws IOException {
        manifest("disk", "Export-Package: org.mirage.disk");
        source("disk", "BlockDevice", "import java.io.Closeable;\npublic interface BlockDevice extends Closeable {\n}\n");
        manifest("filesystem", "Import-Package: org.mirage.disk;version=\"[0.1,1)\"\nExport-Package: org.mirage.filesystem;uses:=\"org.mirage.disk\"");
        source("filesystem", "Reader", "import org.mirage.disk.BlockDevice;\nrecord Reader(BlockDevice device) {\n}\n");
        manifest("store", "Import-Package: com.github.luben.zstd\nExport-Package: org.mirage.store");
        source("store", "Pack", "import com.github.luben.zstd.Zstd;\nclass Pack {\n}\n");
    }

    @Test
    void bundlesThatKeepTheTableAreFine() throws IOException {
        assertEquals(List.of(), violations());
    }

    @Test
    void anImportOfEclipseInTheCoreIsFound() throws IOException {
        source("store", "Cleaner", "import org.eclipse.core.runtime.IProgressMonitor;\nclass Cleaner {\n}\n");
        assertEquals(List.of("org.mirage.store must not use org.eclipse.core.runtime, as org/mirage/store/Cleaner.java does"), violations());
    }

    @Test
    void aQualifiedNameWithoutImportIsFound() throws IOException {
        source("disk", "Activator", "class Activator {\n    org.osgi.framework.BundleContext context;\n}\n");
        assertEquals(List.of("org.mirage.disk must not use org.osgi.framework, as org/mirage/disk/Activator.java does"), violations());
    }

    @Test
    void aStaticAndAStarImportAreFound() throws IOException {
        source("disk", "Sizes", "import static org.h2.util.Bits.readInt;\nimport org.mirage.store.*;\nclass Sizes {\n}\n");
        assertEquals(List.of("org.mirage.disk must not use org.h2.util, as org/mirage/disk/Sizes.java does",
                "org.mirage.disk must not use org.mirage.store, as org/mirage/disk/Sizes.java does"), violations());
    }

    @Test
    void aBundleBelowIsFoundInManifestAndSource() throws IOException {
        manifest("filesystem", "Import-Package: org.mirage.disk,\n org.mirage.engine");
        source("filesystem", "Probe", "class Probe {\n    Object importer = new org.mirage.engine.ImportDisks();\n}\n");
        assertEquals(List.of("org.mirage.filesystem must not import the package org.mirage.engine",
                "org.mirage.filesystem must not use org.mirage.engine, as org/mirage/filesystem/Probe.java does"), violations());
    }

    @Test
    void aRequiredBundleOfEclipseIsFound() throws IOException {
        manifest("disk", "Export-Package: org.mirage.disk\nRequire-Bundle: org.eclipse.osgi;bundle-version=\"[3.1,4)\";visibility:=reexport");
        assertEquals(List.of("org.mirage.disk must not require the bundle org.eclipse.osgi"), violations());
    }

    @Test
    void aDynamicImportIsFound() throws IOException {
        manifest("disk", "Export-Package: org.mirage.disk\nDynamicImport-Package: *");
        assertEquals(List.of("org.mirage.disk imports dynamically, which nothing can check"), violations());
    }

    @Test
    void aPackageThatTheManifestsForgetIsFound() throws IOException {
        manifest("disk", "Bundle-Name: exports nothing");
        manifest("filesystem", "Bundle-Name: imports nothing");
        assertEquals(
                List.of("org.mirage.filesystem uses org.mirage.disk in org/mirage/filesystem/Reader.java, which org.mirage.disk does not export",
                        "org.mirage.filesystem uses org.mirage.disk in org/mirage/filesystem/Reader.java, which its manifest does not import"),
                violations());
    }

    @Test
    void aBundleThatTheTableDoesNotKnowIsFound() throws IOException {
        manifest("extras", "Import-Package: org.mirage.disk");
        assertEquals(List.of("org.mirage.extras is not in the table of bundles"), violations());
    }

    @Test
    void commentsAndTextsNameNothing() throws IOException {
        source("disk", "Words", """
                /** Unlike {@link org.eclipse.core.runtime.Path}; see also org.mirage.engine.Library. */
                class Words {
                    // org.osgi.framework.Bundle
                    String text = "a \\" org.eclipse.ui.PlatformUI // ";
                    char quote = '"';
                }
                """);
        assertEquals(List.of(), violations());
    }

    private List<String> violations() throws IOException {
        return Layers.violations(BundleReader.readAll(folder));
    }

    private void manifest(String bundle, String headers) throws IOException {
        Path file = folder.resolve("org.mirage." + bundle + "/META-INF/MANIFEST.MF");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "Manifest-Version: 1.0\nBundle-SymbolicName: org.mirage." + bundle + ";singleton:=true\n" + headers + "\n");
    }

    private void source(String bundle, String type, String body) throws IOException {
        Path file = folder.resolve("org.mirage." + bundle + "/src/org/mirage/" + bundle + "/" + type + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "package org.mirage." + bundle + ";\n" + body);
    }
}
