import { connectSliders } from './connect-sliders.ts'

connectSliders(document)
