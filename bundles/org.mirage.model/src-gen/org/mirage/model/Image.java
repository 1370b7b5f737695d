// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * A representation of the model object '<em><b>Image</b></em>'.
 *
 * A named line of versions.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.Image#getLibrary <em>Library</em>}</li>
 *   <li>{@link org.mirage.model.Image#getId <em>Id</em>}</li>
 *   <li>{@link org.mirage.model.Image#getName <em>Name</em>}</li>
 *   <li>{@link org.mirage.model.Image#getVersions <em>Versions</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getImage()
 * @model
 * @generated
 */
public interface Image extends EObject {
	/**
	 * Returns the value of the '<em><b>Library</b></em>' container reference.
	 * It is bidirectional and its opposite is '{@link org.mirage.model.Library#getImages <em>Images</em>}'.
	 * @return the value of the '<em>Library</em>' container reference.
	 * @see #setLibrary(Library)
	 * @see org.mirage.model.MiragePackage#getImage_Library()
	 * @see org.mirage.model.Library#getImages
	 * @model opposite="images"
	 * @generated
	 */
	Library getLibrary();

	/**
	 * Sets the value of the '{@link org.mirage.model.Image#getLibrary <em>Library</em>}' container reference.
	 * @param value the new value of the '<em>Library</em>' container reference.
	 * @see #getLibrary()
	 * @generated
	 */
	void setLibrary(Library value);

	/**
	 * Returns the value of the '<em><b>Id</b></em>' attribute.
	 * Lasting identity, a UUID in text; names may change.
	 * @return the value of the '<em>Id</em>' attribute.
	 * @see #setId(String)
	 * @see org.mirage.model.MiragePackage#getImage_Id()
	 * @model id="true"
	 * @generated
	 */
	String getId();

	/**
	 * Sets the value of the '{@link org.mirage.model.Image#getId <em>Id</em>}' attribute.
	 * @param value the new value of the '<em>Id</em>' attribute.
	 * @see #getId()
	 * @generated
	 */
	void setId(String value);

	/**
	 * Returns the value of the '<em><b>Name</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * Unique in the library.
	 * @return the value of the '<em>Name</em>' attribute.
	 * @see #setName(String)
	 * @see org.mirage.model.MiragePackage#getImage_Name()
	 * @model default=""
	 * @generated
	 */
	String getName();

	/**
	 * Sets the value of the '{@link org.mirage.model.Image#getName <em>Name</em>}' attribute.
	 * @param value the new value of the '<em>Name</em>' attribute.
	 * @see #getName()
	 * @generated
	 */
	void setName(String value);

	/**
	 * Returns the value of the '<em><b>Versions</b></em>' containment reference list.
	 * The list contents are of type {@link org.mirage.model.Version}.
	 * It is bidirectional and its opposite is '{@link org.mirage.model.Version#getImage <em>Image</em>}'.
	 * Oldest first.
	 * @return the value of the '<em>Versions</em>' containment reference list.
	 * @see org.mirage.model.MiragePackage#getImage_Versions()
	 * @see org.mirage.model.Version#getImage
	 * @model opposite="image" containment="true"
	 * @generated
	 */
	EList<Version> getVersions();

	/**
	 * The version that is meant when none is named; null while there is none.
	 * @model
	 * @generated
	 */
	Version newest();

} // Image
