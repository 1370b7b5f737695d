// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;


/**
 * A representation of the model object '<em><b>Version Content</b></em>'.
 *
 * A file or folder of a version in the library.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.VersionContent#getVersion <em>Version</em>}</li>
 *   <li>{@link org.mirage.model.VersionContent#getPath <em>Path</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getVersionContent()
 * @model
 * @generated
 */
public interface VersionContent extends FileContent {
	/**
	 * Returns the value of the '<em><b>Version</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * Its name, such as web@7.
	 * @return the value of the '<em>Version</em>' attribute.
	 * @see #setVersion(String)
	 * @see org.mirage.model.MiragePackage#getVersionContent_Version()
	 * @model default=""
	 * @generated
	 */
	String getVersion();

	/**
	 * Sets the value of the '{@link org.mirage.model.VersionContent#getVersion <em>Version</em>}' attribute.
	 * @param value the new value of the '<em>Version</em>' attribute.
	 * @see #getVersion()
	 * @generated
	 */
	void setVersion(String value);

	/**
	 * Returns the value of the '<em><b>Path</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * Where in that version. As a word of a .changes file without quotes.
	 * @return the value of the '<em>Path</em>' attribute.
	 * @see #setPath(String)
	 * @see org.mirage.model.MiragePackage#getVersionContent_Path()
	 * @model default=""
	 * @generated
	 */
	String getPath();

	/**
	 * Sets the value of the '{@link org.mirage.model.VersionContent#getPath <em>Path</em>}' attribute.
	 * @param value the new value of the '<em>Path</em>' attribute.
	 * @see #getPath()
	 * @generated
	 */
	void setPath(String value);

} // VersionContent
