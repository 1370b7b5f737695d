// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;

import org.eclipse.emf.common.util.EList;

/**
 * A representation of the model object '<em><b>Install Packages Edit</b></em>'.
 *
 * Installs packages in the appliance, without network.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.InstallPackagesEdit#getFiles <em>Files</em>}</li>
 *   <li>{@link org.mirage.model.InstallPackagesEdit#getRepositories <em>Repositories</em>}</li>
 *   <li>{@link org.mirage.model.InstallPackagesEdit#getPackages <em>Packages</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getInstallPackagesEdit()
 * @model
 * @generated
 */
public interface InstallPackagesEdit extends Edit {
	/**
	 * Returns the value of the '<em><b>Files</b></em>' containment reference list.
	 * The list contents are of type {@link org.mirage.model.FileContent}.
	 * Package files.
	 * @return the value of the '<em>Files</em>' containment reference list.
	 * @see org.mirage.model.MiragePackage#getInstallPackagesEdit_Files()
	 * @model containment="true"
	 * @generated
	 */
	EList<FileContent> getFiles();

	/**
	 * Returns the value of the '<em><b>Repositories</b></em>' attribute list.
	 * The list contents are of type {@link java.lang.String}.
	 * Folders of packages on disk.
	 * @return the value of the '<em>Repositories</em>' attribute list.
	 * @see org.mirage.model.MiragePackage#getInstallPackagesEdit_Repositories()
	 * @model unique="false"
	 * @generated
	 */
	EList<String> getRepositories();

	/**
	 * Returns the value of the '<em><b>Packages</b></em>' attribute list.
	 * The list contents are of type {@link java.lang.String}.
	 * NAME or NAME=VERSION. As a word of a .changes file without quotes.
	 * @return the value of the '<em>Packages</em>' attribute list.
	 * @see org.mirage.model.MiragePackage#getInstallPackagesEdit_Packages()
	 * @model unique="false"
	 * @generated
	 */
	EList<String> getPackages();

} // InstallPackagesEdit
