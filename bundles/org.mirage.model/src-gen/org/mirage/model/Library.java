// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;

import java.util.List;

import org.eclipse.emf.ecore.EObject;

/**
 * A representation of the model object '<em><b>Library</b></em>'.
 *
 * A folder that holds everything; its images are in the order of their names.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.Library#getFolder <em>Folder</em>}</li>
 *   <li>{@link org.mirage.model.Library#getImages <em>Images</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getLibrary()
 * @model
 * @generated
 */
public interface Library extends EObject {
	/**
	 * Returns the value of the '<em><b>Folder</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * Absolute path of the folder.
	 * @return the value of the '<em>Folder</em>' attribute.
	 * @see #setFolder(String)
	 * @see org.mirage.model.MiragePackage#getLibrary_Folder()
	 * @model default=""
	 * @generated
	 */
	String getFolder();

	/**
	 * Sets the value of the '{@link org.mirage.model.Library#getFolder <em>Folder</em>}' attribute.
	 * @param value the new value of the '<em>Folder</em>' attribute.
	 * @see #getFolder()
	 * @generated
	 */
	void setFolder(String value);

	/**
	 * Returns the value of the '<em><b>Images</b></em>' containment reference list.
	 * The list contents are of type {@link org.mirage.model.Image}.
	 * It is bidirectional and its opposite is '{@link org.mirage.model.Image#getLibrary <em>Library</em>}'.
	 * Named lines of versions.
	 * @return the value of the '<em>Images</em>' containment reference list.
	 * @see org.mirage.model.MiragePackage#getLibrary_Images()
	 * @see org.mirage.model.Image#getLibrary
	 * @model opposite="library" containment="true"
	 * @generated
	 */
	List<Image> getImages();

} // Library
