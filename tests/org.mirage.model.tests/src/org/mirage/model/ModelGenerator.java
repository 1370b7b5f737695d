// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.generator.GeneratorAdapterFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;

/** Generates the Java code of the model in a plain JVM; the code is committed, and a test compares it with what this makes. */
public final class ModelGenerator {

    private static final String BUNDLE = "org.mirage.model";

    private static final String HEADER = "// Copyright (c) 2026 Mirage contributors\n// SPDX-License-Identifier: EPL-2.0\n\n";

    private ModelGenerator() {
    }

    /** Writes the code into the bundle's {@code src-gen}; the only argument is the checkout. */
    public static void main(String[] arguments) throws IOException {
        Path bundle = Path.of(arguments[0], "bundles", BUNDLE);
        Path scratch = Files.createTempDirectory("model");
        generate(bundle.resolve("model"), scratch);
        delete(bundle.resolve("src-gen"));
        copy(scratch.resolve("src-gen"), bundle.resolve("src-gen"));
        delete(scratch);
    }

    /**
     * Generates the code.
     *
     * @param model folder of {@code mirage.ecore} and {@code mirage.genmodel}
     * @param target folder that gets {@code src-gen}, and files of a plug-in that nobody needs
     */
    static void generate(Path model, Path target) throws IOException {
        EcorePlugin.getPlatformResourceMap().put(BUNDLE, URI.createFileURI(target.toAbsolutePath() + "/"));
        GenModel genModel = load(model.resolve("mirage.genmodel"));
        Generator generator = new Generator();
        generator.getAdapterFactoryDescriptorRegistry().addDescriptor(GenModelPackage.eNS_URI, ModelGenerator::adapters);
        generator.setInput(genModel);
        Diagnostic result = generator.generate(genModel, GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE, new BasicMonitor());
        if (result.getSeverity() != Diagnostic.OK) {
            throw new IOException("the model's code was not generated: " + result.getChildren());
        }
        tidy(target.resolve("src-gen"));
    }

    private static GeneratorAdapterFactory adapters() {
        return new GenModelGeneratorAdapterFactory();
    }

    private static GenModel load(Path file) throws IOException {
        GenModelPackage.eINSTANCE.eClass();
        ResourceSet resources = new ResourceSetImpl();
        resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("*", new EcoreResourceFactoryImpl());
        GenModel genModel = (GenModel) resources.getResource(URI.createFileURI(file.toAbsolutePath().toString()), true).getContents()
                .getFirst();
        genModel.reconcile();
        genModel.setCanGenerate(true);
        genModel.setValidateModel(true);
        return genModel;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        }
    }

    /** The generator knows no licence line and leaves marks for merging, which nobody does here. */
    private static void tidy(Path sources) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(sources)) {
            files = all.filter(file -> file.toString().endsWith(".java")).toList();
        }
        for (Path file : files) {
            String text = Files.readString(file).replace("\r\n", "\n");
            String body = text.substring(text.indexOf("package org.mirage"));
            body = body.replaceAll("(?m)^\\s*\\* <!-- (begin|end)-(user|model)-doc -->.*\\n", "");
            body = body.replaceAll("(?m)[ \\t]+$", "");
            Files.writeString(file, HEADER + body);
        }
    }
}
